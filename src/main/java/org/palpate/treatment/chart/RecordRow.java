package org.palpate.treatment.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.palpate.reference.Technique;
import org.palpate.reference.TechniqueParameter;
import org.palpate.treatment.record.Parameters;
import org.palpate.treatment.record.TechniqueRecord;

/** A technique record with the words of the reference data. */
public record RecordRow(TechniqueRecord record, Technique technique) {

    private static final String RATING = "0-10 rating";
    private static final String COUNT = "count";

    /** One value as it is read: a value of yes or no is told by {@code truth}, any other by {@code text}. */
    public record Fact(String name, String text, Boolean truth) {
    }

    public UUID id() {
        return record.id();
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

    private static Fact fact(TechniqueParameter parameter, Object value) {
        if (value instanceof Boolean truth) {
            return new Fact(parameter.name(), null, truth);
        }
        String text = value instanceof List<?> several
                ? String.join(", ", several.stream().map(Object::toString).toList()) : value.toString();
        boolean bare = parameter.unit().isEmpty() || parameter.unit().equals(RATING) || parameter.unit().equals(COUNT);
        return new Fact(parameter.name(), bare ? text : text + " " + parameter.unit(), null);
    }
}
