package org.palpate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palpate.testing.InContainer;

/** What the tables give back is what the files say, without anyone signed in. */
@InContainer
class CatalogueIT {

    @Inject
    private Catalogue catalogue;

    @Inject
    private Sheets sheets;

    @Test
    void readsFromTheTablesWhatStandsInTheFiles() {
        Catalogue shipped = ShippedCatalogue.get();
        assertThat(catalogue.release()).isEqualTo(shipped.release());
        assertThat(catalogue.regionsByGroup()).isEqualTo(shipped.regionsByGroup());
        assertThat(catalogue.painZones()).isEqualTo(shipped.painZones());
        assertThat(catalogue.muscles()).isEqualTo(shipped.muscles());
        assertThat(catalogue.figureRegions()).isEqualTo(shipped.figureRegions());
        assertThat(catalogue.figureMuscles()).isEqualTo(shipped.figureMuscles());
        assertThat(catalogue.families()).isEqualTo(shipped.families());
        assertThat(catalogue.techniques()).isEqualTo(shipped.techniques());
        assertThat(catalogue.contraindications()).isEqualTo(shipped.contraindications());
        assertThat(catalogue.combinations()).isEqualTo(shipped.combinations()).isNotEmpty();
        assertThat(catalogue.medicines()).isEqualTo(shipped.medicines());
    }

    @Test
    void showsEverySheetWithItsSources() {
        for (Sheet sheet : Sheet.values()) {
            List<Entry> rows = sheets.of(sheet);
            assertThat(rows).as(sheet.slug()).isNotEmpty()
                    .allSatisfy(row -> assertThat(row.title()).isNotBlank())
                    .allSatisfy(row -> assertThat(sheet == Sheet.ARTICLES || !row.source().text().isBlank()).isTrue());
        }
    }
}
