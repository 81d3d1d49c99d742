package org.palpate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyTest {

    private static final List<String> RATED = List.of("contraindications", "jurisdictions", "key_satellite",
            "medicines", "muscles", "outcome_measures", "pain_zones", "rom_norms", "self_care");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page found | FOUND
            page found; Bartsch panel: caution, 92% | FOUND
            page found + book from memory | IN_PART
            page found (excerpt) | IN_PART
            condition found on page; levels per technique are author judgement | IN_PART
            secondary page | IN_PART
            article | ARTICLE
            own design (not traced from any published chart) | OWN
            memory of published book | UNCONFIRMED
            author judgement, to be confirmed by the clinic lead | UNCONFIRMED
            uncertain attribution | UNCONFIRMED
            """)
    void sumsUpWhatARowSays(String verification, Certainty certainty) {
        assertThat(Certainty.of(verification)).isEqualTo(certainty);
    }

    @Test
    void neverCallsAMemoryOrAJudgementFound() {
        RATED.stream().flatMap(file -> CsvRows.of(file + ".csv").stream()).map(Source::of).forEach(source -> {
            assertThat(source.certainty()).as(source.verification()).isNotEqualTo(Certainty.UNRATED);
            if (source.verification().matches(".*(memory|judgement|to be confirmed).*")) {
                assertThat(source.certainty()).as(source.verification()).isNotIn(Certainty.FOUND, Certainty.ARTICLE);
            }
        });
    }
}
