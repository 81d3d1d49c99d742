package org.palpate.treatment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.assessment.SamplePoints;
import org.palpate.reference.Catalogue;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.treatment.record.SampleRecords;

class RecordRowTest {

    private static final Catalogue CATALOGUE = ShippedCatalogue.get();

    @Test
    void callsThePrecautionsByTheirNames() {
        RecordRow row = RecordRow.of(SampleRecords.needling(UUID.randomUUID(), SamplePoints.active(UUID.randomUUID(), 1, "infraspinatus"), 2, 2), CATALOGUE);
        assertThat(row.precaution("dvt_history:2")).isEqualTo(new RecordRow.Precaution(CATALOGUE.contraindication("dvt_history").name(), "2"));
        assertThat(CATALOGUE.combinations()).isNotEmpty().allSatisfy(one -> assertThat(row.precaution(one.id() + ":1")).isEqualTo(new RecordRow.Precaution(one.name(), "1")));
    }
}
