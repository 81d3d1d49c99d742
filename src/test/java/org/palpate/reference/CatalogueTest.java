package org.palpate.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.NotFound;

class CatalogueTest {

    private final Catalogue catalogue = ShippedCatalogue.get();

    @Test
    void readsEveryRecord() {
        assertThat(catalogue.regions()).hasSize(36);
        assertThat(catalogue.painZones()).hasSize(68);
        assertThat(catalogue.muscles()).hasSize(82);
        assertThat(catalogue.figureRegions()).hasSize(58);
        assertThat(catalogue.figureMuscles()).hasSize(128);
        assertThat(catalogue.families()).hasSize(9);
        assertThat(catalogue.techniques()).hasSize(15);
        assertThat(catalogue.techniques().stream().mapToInt(technique -> technique.parameters().size()).sum())
                .isEqualTo(101);
        assertThat(catalogue.contraindications()).hasSize(82);
    }

    @Test
    void suggestsTheMusclesUnderATouchByRank() {
        assertThat(catalogue.figureMuscles("front", "masseter")).extracting(FigureMuscle::muscleId)
                .containsExactly("masseter", "lateral_pterygoid", "medial_pterygoid", "digastric");
        assertThat(catalogue.figureRegion("back", "upper-trap").name()).isEqualTo("Upper trapezius");
    }

    @Test
    void ordersMusclesFromHeadToFoot() {
        assertThat(catalogue.musclesByRegion().keySet()).extracting(Region::id).startsWith("head", "jaw")
                .endsWith("calf", "foot");
    }

    @Test
    void countsEachZoneThatAMuscleReaches() {
        Muscle trapezius = catalogue.muscle("trapezius_upper");
        assertThat(trapezius.regionIds()).startsWith(trapezius.regionId()).contains(Region.LUNG_RISK);
        assertThat(catalogue.muscle("soleus").regionIds()).doesNotContain(Region.LUNG_RISK);
    }

    @Test
    void neverPreFillsCountingNeedles() {
        TechniqueParameter out = catalogue.technique("dn_deep").parameter("needles_out");
        assertThat(out.kind()).isEqualTo(ParameterKind.INTEGER);
        assertThat(out.required()).isTrue();
        assertThat(out.defaultValue()).isEmpty();
    }

    @Test
    void tellsWhereAnAnswerHolds() {
        assertThat(catalogue.contraindication("open_wound").effect().asksPlace()).isTrue();
        assertThat(catalogue.contraindication("carotid_disease").effect().localRegions()).containsExactly("neck_front");
        assertThat(catalogue.contraindication("dvt_suspected_or_current").effect().on("dry_needling"))
                .isEqualTo(Severity.CONTRAINDICATED);
    }

    @Test
    void groupsQuestionsInTheOrderOfTheFile() {
        assertThat(catalogue.contraindicationsByCategory().keySet()).hasSize(17).startsWith("vascular");
        assertThat(catalogue.rulesVersion()).isEqualTo(catalogue.release().version());
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> catalogue.muscle("heart"));
        assertThat(catalogue.findMuscle("heart")).isEmpty();
    }
}
