package org.palpate.reference;

/** Techniques that are booked, certified and screened alike. */
public record TechniqueFamily(String id, String name, String severityColumn, String note) {

    static TechniqueFamily of(Row row) {
        return new TechniqueFamily(row.text("id"), row.text("name"), row.text("severity_column"), row.text("note"));
    }
}
