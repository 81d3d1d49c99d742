package org.palpate.treatment.record;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.io.StringReader;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.usertype.UserType;

/** Stores parameters as one {@code jsonb} object. */
public class ParametersColumn implements UserType<Parameters> {

    static String write(Parameters parameters) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        parameters.values().forEach((name, value) -> object.add(name, json(value)));
        return object.build().toString();
    }

    static Parameters read(String text) {
        Map<String, Object> values = new LinkedHashMap<>();
        try (var reader = Json.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            object.forEach((name, value) -> values.put(name, plain(value)));
        }
        return new Parameters(values);
    }

    private static JsonValue json(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Integer whole) {
            return Json.createValue(whole);
        }
        if (value instanceof BigDecimal decimal) {
            return Json.createValue(decimal);
        }
        if (value instanceof List<?> several) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            several.forEach(one -> array.add(one.toString()));
            return array.build();
        }
        return Json.createValue(value.toString());
    }

    private static Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            case NUMBER -> number((JsonNumber) value);
            case ARRAY -> ((JsonArray) value).getValuesAs(JsonString::getString);
            default -> ((JsonString) value).getString();
        };
    }

    private static Object number(JsonNumber number) {
        return number.isIntegral() ? (Object) number.intValueExact() : number.bigDecimalValue();
    }

    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<Parameters> returnedClass() {
        return Parameters.class;
    }

    @Override
    public boolean equals(Parameters one, Parameters other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(Parameters parameters) {
        return Objects.hashCode(parameters);
    }

    @Override
    public Parameters nullSafeGet(ResultSet row, int position, SharedSessionContractImplementor session, Object owner)
            throws SQLException {
        String text = row.getString(position);
        return text == null ? null : read(text);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, Parameters parameters, int position,
            SharedSessionContractImplementor session) throws SQLException {
        statement.setObject(position, parameters == null ? null : write(parameters), Types.OTHER);
    }

    @Override
    public Parameters deepCopy(Parameters parameters) {
        return parameters;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(Parameters parameters) {
        return parameters == null ? null : write(parameters);
    }

    @Override
    public Parameters assemble(Serializable cached, Object owner) {
        return cached == null ? null : read((String) cached);
    }
}
