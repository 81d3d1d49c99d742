package org.palpate.treatment.chart;

import java.util.List;
import java.util.UUID;
import org.palpate.assessment.TriggerPoint;
import org.palpate.reference.Muscle;

/** A point with its muscle and what was done to it. */
public record PointRow(TriggerPoint point, Muscle muscle, List<RecordRow> records) {

    public UUID id() {
        return point.id();
    }

    /** The muscle as it is called within a phrase: right infraspinatus. */
    public String muscleWithin() {
        return Character.toLowerCase(muscle.name().charAt(0)) + muscle.name().substring(1);
    }

    public boolean hasRecords() {
        return !records.isEmpty();
    }
}
