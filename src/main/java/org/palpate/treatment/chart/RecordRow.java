package org.palpate.treatment.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palpate.reference.Catalogue;
import org.palpate.reference.ParameterKind;
import org.palpate.reference.Technique;
import org.palpate.reference.TechniqueParameter;
import org.palpate.treatment.record.Parameters;
import org.palpate.treatment.record.TechniqueRecord;

/** A technique record with the words of the reference data. */
public record RecordRow(TechniqueRecord record, Technique technique, Catalogue catalogue) {

    private static final Set<String> UNITLESS = Set.of("", "0-10 rating", "count", "level");

    /** One value as it is read: a date and a yes or no stand apart, anything else is text. */
    public record Fact(String name, String text, LocalDate date, Boolean truth) {
    }

    /** A precaution by its name, and which version of the rule it was. */
    public record Precaution(String name, String version) {
    }

    static RecordRow of(TechniqueRecord record, Catalogue catalogue) {
        return new RecordRow(record, catalogue.technique(record.techniqueId()), catalogue);
    }

    public UUID id() {
        return record.id();
    }

    /** The precautions that were in force. */
    public List<Precaution> precautions() {
        return record.care().rules().stream().map(this::precaution).toList();
    }

    /** @param rule as rule:version */
    Precaution precaution(String rule) {
        String[] parts = rule.split(":", 2);
        return new Precaution(catalogue.nameOf(parts[0]), parts[1]);
    }

    /** The values besides pain and needles, in the order of the sheet. */
    public List<Fact> facts() {
        Parameters recorded = record.dose().parameters();
        List<Fact> facts = new ArrayList<>();
        for (TechniqueParameter parameter : technique.parameters()) {
            recorded.find(parameter.name()).ifPresent(value -> facts.add(fact(parameter, value)));
        }
        return facts;
    }

    private Fact fact(TechniqueParameter parameter, Object value) {
        if (value instanceof Boolean truth) {
            return new Fact(parameter.name(), null, null, truth);
        }
        if (parameter.kind() == ParameterKind.DATE) {
            return new Fact(parameter.name(), null, LocalDate.parse(value.toString()), null);
        }
        String text = value instanceof List<?> several ? several.stream().map(Object::toString).map(this::named)
                .collect(Collectors.joining(", ")) : value.toString();
        String unit = UNITLESS.contains(parameter.unit()) ? "" : " " + parameter.unit();
        return new Fact(parameter.name(), text + unit, null, null);
    }

    /** A pain zone by its name; any other choice is its own name. */
    private String named(String choice) {
        return catalogue.painZones().stream().filter(zone -> zone.id().equals(choice)).findFirst()
                .map(zone -> zone.name()).orElse(choice);
    }
}
