package org.palpate.reference;

import java.util.List;

/**
 * Something that is done to a patient, with the values recorded for it. {@code severityColumns} name the families
 * whose contraindications gate it; none: no gate of its own, {@code gateNote} says what holds instead.
 */
public record Technique(String id, String name, String familyId, boolean core, List<String> severityColumns,
                        String gateNote, Certificate certificate, String certificateWords, String description,
                        String typicalDuration, String consent, String bestFor, String aftercare, String source,
                        List<TechniqueParameter> parameters) {

    static Technique of(Row row, List<TechniqueParameter> parameters) {
        return new Technique(row.text("id"), row.text("name"), row.text("family"), row.yes("core"),
                row.list("severity_column"), row.text("gate_note"), row.choice("needs_certificate", Certificate.class),
                row.text("needs_certification"), row.text("description"), row.text("typical_duration"),
                row.text("needs_consent"), row.text("best_for"), row.text("aftercare"), row.text("source"),
                List.copyOf(parameters));
    }

    public TechniqueParameter parameter(String name) {
        return parameters.stream().filter(parameter -> parameter.name().equals(name)).findFirst().orElseThrow();
    }
}
