package org.palpate.reference;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A list of the reference data that is only read on its page: its address, its table, and what a row shows. */
public enum Sheet {
    COMBINED_RULES("combined_rule", 1, "name", "applies_when", "gate", "severity", "zones", "muscles", "action", "rationale"),
    MEDICINES("medicine", 1, "generic", "brand_names", "other_names", "class", "contraindication_ids", "note"),
    KEY_MUSCLES("key_satellite", 1, "key_muscle_id", "satellite_muscle_id"),
    HOME_PROGRAMME("self_care", 2, "tool_words", "region_ids", "how_to_steps", "hold_seconds", "total_dose",
            "frequency", "heat_minutes_before", "muscle_ids", "severity_columns", "avoid_if", "cautions"),
    OUTCOME_MEASURES("outcome_measure", 1, "name", "domain", "region", "items", "score_min", "score_max", "direction",
            "mcid", "mdc", "licence_note"),
    RANGES_OF_MOTION("rom_norm", 2, "joint", "movement", "normal_value", "usual_low", "usual_high", "unit", "note"),
    JURISDICTIONS("jurisdiction", 2, "name", "profession", "dry_needling_status", "minimum_hours", "prerequisites",
            "supervised_practice", "documentation_and_other", "as_of"),
    ARTICLES("article", 1, "short_title", "id", "title", "publisher", "published", "note"),
    FACTS("fact", 1, "fact", "heading");

    private final String table;
    private final int heading;
    private final List<String> columns;

    /** The first columns, {@code heading} of them, head a row. */
    Sheet(String table, int heading, String... columns) {
        this.table = table;
        this.heading = heading;
        this.columns = List.of(columns);
    }

    static Optional<Sheet> at(String slug) {
        return Arrays.stream(values()).filter(sheet -> sheet.slug().equals(slug)).findFirst();
    }

    /** The last part of its address, and of its message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> heading() {
        return columns.subList(0, heading);
    }

    List<String> details() {
        return columns.subList(heading, columns.size());
    }

    /** Its rows as they stand today: of what is published in versions, the newest. */
    String query() {
        String newest = this == COMBINED_RULES ? " where version = (select max(version) from reference." + table + ")" : "";
        return "select * from reference." + table + newest + " order by position";
    }
}
