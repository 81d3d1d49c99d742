package org.palpate.database;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.palpate.kernel.Side;

/** Stores a side by its word, in every room. */
@Converter(autoApply = true)
public class SideColumn implements AttributeConverter<Side, String> {

    @Override
    public String convertToDatabaseColumn(Side side) {
        return side == null ? null : side.code();
    }

    @Override
    public Side convertToEntityAttribute(String code) {
        return code == null ? null : Side.of(code);
    }
}
