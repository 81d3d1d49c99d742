package org.palpate.reference;

import java.math.BigDecimal;
import java.util.List;

/**
 * One value that is recorded with a technique. {@code min} and {@code max} are inclusive and null where there is no
 * limit; an empty {@code defaultValue} is never pre-filled. Choices {@code pain_zones.csv} stands for the pain zones.
 */
public record TechniqueParameter(String techniqueId, String name, ParameterKind kind, String unit, List<String> choices,
                                 BigDecimal min, BigDecimal max, String defaultValue, boolean required, String note) {

    static TechniqueParameter of(Row row) {
        return new TechniqueParameter(row.text("technique_id"), row.text("parameter"),
                row.choice("kind", ParameterKind.class), row.text("unit"), row.list("choices"), row.decimal("min"),
                row.decimal("max"), row.text("default"), row.yes("required"), row.text("note"));
    }
}
