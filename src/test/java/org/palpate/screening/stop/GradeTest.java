package org.palpate.screening.stop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.Reason;

class GradeTest {

    @ParameterizedTest
    @CsvSource({
        "contraindicated, false, false, false, NOTE", "contraindicated_locally, false, false, false, NOTE",
        "contraindicated, true, false, false, STOP", "contraindicated_locally, true, false, false, STOP",
        "precaution, false, false, false, CONFIRM", "precaution, true, false, false, CONFIRM",
        "precaution, false, true, false, STOP", "contraindicated, false, true, true, STOP"})
    void isReadOffTheData(String severity, boolean absolute, boolean redFlag, boolean emergency, Grade grade) {
        assertThat(Grade.of(reason(severity, absolute, redFlag, emergency))).isEqualTo(grade);
    }

    /** An alert for everything is an alert for nothing. */
    @Test
    void stopsAreTheFewer() {
        long stopping = ShippedCatalogue.contraindications().stream()
                .filter(row -> row.effect().emergency() || row.effect().redFlag() || row.effect().absolute()).count();
        assertThat(stopping).isLessThan(ShippedCatalogue.contraindications().size() / 2);
    }

    private static Reason reason(String severity, boolean absolute, boolean redFlag, boolean emergency) {
        return new Reason("rule", 1, "Rule", Severity.of(severity), "yes", "", "", "Act.", "", "S", "V", absolute, redFlag, emergency, "");
    }
}
