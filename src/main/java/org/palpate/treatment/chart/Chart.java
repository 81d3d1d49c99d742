package org.palpate.treatment.chart;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palpate.treatment.Addendum;
import org.palpate.treatment.VisitHead;
import org.palpate.treatment.record.NeedleBalance;
import org.palpate.treatment.record.NeedleCount;
import org.palpate.treatment.record.TechniqueRecord;

/**
 * All that is charted of a visit.
 *
 * @param open whether the reader may write here now
 */
public record Chart(VisitHead head, boolean open, List<PointRow> points, List<Addendum> addenda) {

    public UUID id() {
        return head.id();
    }

    public Optional<PointRow> find(UUID pointId) {
        return points.stream().filter(row -> row.id().equals(pointId)).findFirst();
    }

    /** The points at which something was done. */
    public List<PointRow> recorded() {
        return points.stream().filter(PointRow::hasRecords).toList();
    }

    /** The needles, in the order of the points. */
    public NeedleBalance needles() {
        return new NeedleBalance(points.stream().flatMap(row -> row.records().stream().map(RecordRow::record)
                .filter(TechniqueRecord::isNeedling).map(record -> count(row, record))).toList());
    }

    private static NeedleCount count(PointRow row, TechniqueRecord record) {
        return new NeedleCount(record.id(), row.point().number(), row.muscle().id(), record.dose().needlesIn(),
                record.dose().needlesOut());
    }
}
