package org.palpate.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palpate.database.Sql;

/** Reads the reference tables back into the rows of their files, once, when the catalogue is first asked for. */
@ApplicationScoped
class CatalogueReader {

    @Inject
    private Sql sql;

    @Produces
    @Singleton
    Catalogue catalogue() {
        int rulesVersion = sql.first("select max(version) from reference.contraindication", row -> row.getInt(1))
                .orElseThrow();
        return new Catalogue(rulesVersion, file -> rows(query(file)));
    }

    /** Each table under the column names of its file. */
    private static String query(String file) {
        return switch (file) {
            case "release" -> "select * from reference.release";
            case "articles" -> "select a.*, a.published as date from reference.article a order by position";
            case "regions" -> """
                    select r.*,
                      (select string_agg(f.view || ':' || f.figure_id, '|' order by f.region_position)
                        from reference.figure_region f where f.region_id = r.id) as figure_ids,
                      (select string_agg(z.id, '|' order by z.region_position)
                        from reference.pain_zone z where z.region_id = r.id) as zone_ids
                    from reference.region r order by r.position""";
            case "pain_zones" -> "select * from reference.pain_zone order by position";
            case "muscles" -> "select m.*, m.muscle_group as group from reference.muscle m order by position";
            case "figure_regions" -> "select * from reference.figure_region order by position";
            case "figure_muscles" -> "select * from reference.figure_muscle order by position";
            case "technique_families" -> "select * from reference.technique_family order by position";
            case "techniques" ->
                "select t.*, t.severity_columns as severity_column from reference.technique t order by position";
            case "technique_parameters" ->
                "select p.*, p.default_value as default from reference.technique_parameter p order by position";
            case "contraindications" -> """
                    select * from reference.contraindication
                    where version = (select max(version) from reference.contraindication) order by position""";
            case "combined_rules" -> """
                    select c.*, c.applies_when as when from reference.combined_rule c
                    where version = (select max(version) from reference.combined_rule) order by position""";
            case "medicines" -> "select * from reference.medicine order by position";
            default -> throw new IllegalArgumentException(file);
        };
    }

    List<Row> rows(String query) {
        return sql.all(query, CatalogueReader::row);
    }

    private static Row row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            cells.put(columns.getColumnLabel(i), cell(result.getObject(i)));
        }
        return new Row(cells);
    }

    private static String cell(Object value) throws SQLException {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Array list) {
            return String.join("|", (String[]) list.getArray());
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? "" : value.toString();
    }
}
