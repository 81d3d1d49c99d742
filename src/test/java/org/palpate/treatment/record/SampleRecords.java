package org.palpate.treatment.record;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.palpate.assessment.SamplePoints;
import org.palpate.assessment.TriggerPoint;
import org.palpate.reference.Catalogue;
import org.palpate.reference.ShippedCatalogue;

/** Records of what was done, for tests of what is shown of them. */
public final class SampleRecords {

    private SampleRecords() {
    }

    /** Dry needling with so many needles in; out is null while they are not counted. */
    public static TechniqueRecord needling(UUID id, TriggerPoint point, int in, Integer out) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("pain_before_nrs", 6, "pain_after_nrs", 3,
                "needles_in", in, "needle_length", 30, "lot_number", "A-17 <b>"));
        values.put("needles_out", out);
        Catalogue catalogue = ShippedCatalogue.get();
        return TechniqueRecord.of(SamplePoints.examination(), point,
                Applied.of(catalogue, id, catalogue.technique("dn_deep"), Dose.of(values)),
                Instant.parse("2026-11-16T09:20:00Z"));
    }
}
