package org.palpate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must agree between the files, beyond the foreign keys of the tables. */
class ReferentialFactsTest {

    private final Set<String> regions = ids("regions.csv", "id");
    private final Set<String> muscles = ids("muscles.csv", "id");
    private final Set<String> rules = ids("contraindications.csv", "id");
    private final Set<String> articles = ids("articles.csv", "id");

    @Test
    void eachDrawnRegionBelongsToOneRegionAndMeansAMuscle() {
        List<String> drawn = ShippedCatalogue.get().figureRegions().stream().map(FigureRegion::key).toList();
        assertThat(listed("regions.csv", "figure_ids")).containsExactlyInAnyOrderElementsOf(drawn);
        assertThat(CsvRows.of("figure_muscles.csv").stream().map(FigureMuscle::of).filter(FigureMuscle::drawn)
                .map(muscle -> muscle.view() + ":" + muscle.figureId()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void eachMuscleIsReachedFromTheFigureOrTheList() {
        assertThat(ids("figure_muscles.csv", "muscle_id")).isEqualTo(muscles);
    }

    @Test
    void eachDrawnRegionRanksItsMusclesFromOne() {
        Catalogue catalogue = ShippedCatalogue.get();
        catalogue.figureRegions().forEach(region -> {
            List<Integer> ranks = catalogue.figureMuscles(region.view(), region.figureId()).stream()
                    .map(FigureMuscle::rank).toList();
            assertThat(ranks).as(region.key()).doesNotHaveDuplicates().startsWith(1).endsWith(ranks.size());
        });
    }

    @Test
    void eachPainZoneBelongsToOneRegion() {
        assertThat(listed("regions.csv", "zone_ids")).containsExactlyInAnyOrderElementsOf(ids("pain_zones.csv", "id"));
    }

    @Test
    void musclesNameRegionsZonesAndArticlesThatExist() {
        assertThat(regions).containsAll(ids("muscles.csv", "region_id"))
                .containsAll(listed("muscles.csv", "other_region_ids"));
        assertThat(ids("pain_zones.csv", "id")).containsAll(listed("muscles.csv", "referred_zones"));
        assertThat(articles).containsAll(listed("muscles.csv", "articles"))
                .containsAll(listed("fact_checklist.csv", "articles"));
    }

    @Test
    void rulesHoldInRegionsThatExist() {
        Set<String> named = new HashSet<>(listed("contraindications.csv", "local_region"));
        named.remove("ask");
        assertThat(regions).containsAll(named);
    }

    @Test
    void exceptionsNameFamiliesTechniquesOrHomeItems() {
        Set<String> known = new HashSet<>(Contraindication.FAMILIES);
        known.addAll(ids("techniques.csv", "id"));
        known.addAll(ids("self_care.csv", "id"));
        assertThat(listed("contraindications.csv", "exceptions")).allSatisfy(exception -> {
            String[] sides = exception.split("=");
            String[] key = sides[0].split("@");
            assertThat(known).contains(key[0]);
            assertThat(key.length == 1 || List.of("local", "lung_risk").contains(key[1])).isTrue();
            assertThat(Severity.of(sides[1])).isNotNull();
        });
    }

    @Test
    void rowsThatShareAnAnswerAskTheSameQuestion() {
        CsvRows.of("contraindications.csv").stream().filter(row -> !row.text("fact_key").isEmpty())
                .collect(Collectors.groupingBy(row -> row.text("fact_key"))).values().forEach(shared ->
                        assertThat(shared).extracting(row -> row.text("answer_kind")).containsOnly(
                                shared.get(0).text("answer_kind")));
    }

    @Test
    void medicinesAndHomeItemsNameRulesMusclesAndRegionsThatExist() {
        assertThat(rules).containsAll(listed("medicines.csv", "contraindication_ids"))
                .containsAll(listed("self_care.csv", "avoid_if"));
        assertThat(muscles).containsAll(listed("self_care.csv", "muscle_ids"));
        assertThat(regions).containsAll(listed("self_care.csv", "region_ids"));
        assertThat(Contraindication.FAMILIES).containsAll(listed("self_care.csv", "severity_column"));
    }

    @Test
    void eachMedicineNameOccursOnce() {
        List<String> names = new ArrayList<>(listed("medicines.csv", "brand_names"));
        names.addAll(listed("medicines.csv", "other_names"));
        names.addAll(ids("medicines.csv", "generic"));
        assertThat(names.stream().map(String::toLowerCase)).doesNotHaveDuplicates();
    }

    @Test
    void noTechniqueOfAnUngatedKindIsLeftUnexplained() {
        assertThat(ShippedCatalogue.techniques()).allSatisfy(technique ->
                assertThat(technique.severityColumns().isEmpty() && technique.gateNote().isEmpty()).isFalse());
    }

    private static Set<String> ids(String file, String column) {
        return CsvRows.of(file).stream().map(row -> row.text(column)).collect(Collectors.toSet());
    }

    private static List<String> listed(String file, String column) {
        return CsvRows.of(file).stream().map(row -> row.list(column)).flatMap(Collection::stream).toList();
    }
}
