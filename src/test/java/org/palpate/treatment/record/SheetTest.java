package org.palpate.treatment.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palpate.reference.Catalogue;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.reference.TechniqueParameter;

class SheetTest {

    private static final Catalogue CATALOGUE = ShippedCatalogue.get();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Test
    void refusesNeedlesThatAreOutOfDate() {
        Sheet sheet = sheet("dn_deep", "gluteus_medius");

        assertThat(sheet.objections(Map.of("needle_expiry", TODAY.minusDays(1)))).containsOnlyKeys("needle_expiry");
        assertThat(sheet.objections(Map.of("needle_expiry", TODAY))).isEmpty();
    }

    @Test
    void refusesADepthBeyondTheNeedle() {
        Sheet sheet = sheet("dn_deep", "gluteus_medius");

        assertThat(sheet.objections(Map.of("insertion_depth", 31, "needle_length", 30)))
                .containsOnlyKeys("insertion_depth");
        assertThat(sheet.objections(Map.of("insertion_depth", 30, "needle_length", 30))).isEmpty();
    }

    @Test
    void refusesHeatWithoutSensation() {
        Sheet sheet = sheet("heat_pack", "gluteus_medius");

        assertThat(sheet.objections(Map.of("skin_sensation_ok", false))).containsOnlyKeys("skin_sensation_ok");
        assertThat(sheet.objections(Map.of("skin_sensation_ok", true))).isEmpty();
    }

    @Test
    void asksForTheDirectionOfTheNeedleOnlyWhereTheLungIsNear() {
        assertThat(needed("dn_deep", "trapezius_upper")).contains("safe_direction");
        assertThat(needed("dn_deep", "rhomboids")).contains("safe_direction");
        assertThat(needed("dn_deep", "gluteus_medius")).doesNotContain("safe_direction");
    }

    @Test
    void neverAsksForNeedlesThatAreNotOutYet() {
        assertThat(needed("dn_deep", "gluteus_medius")).contains("needles_in", "lot_number", "needle_expiry")
                .doesNotContain("needles_out", "insertion_depth");
    }

    @Test
    void offersThePainZonesOfTheMusclesRegions() {
        Sheet sheet = sheet("myofascial_release", "trapezius_upper");
        Map<String, String> zones = sheet.choices(sheet.technique().parameter("areas"));

        assertThat(zones).isNotEmpty();
        assertThat(CATALOGUE.muscle("trapezius_upper").regionIds().stream().flatMap(id -> CATALOGUE.findRegion(id)
                .stream())
                .flatMap(region -> region.painZoneIds().stream())).containsAll(zones.keySet());
    }

    @Test
    void offersTheChoicesOfTheReferenceDataAsTheyStand() {
        Sheet sheet = sheet("ischaemic_compression", "trapezius_upper");

        assertThat(sheet.choices(sheet.technique().parameter("contact")).keySet())
                .containsExactly("finger", "thumb", "knuckle", "elbow", "tool");
    }

    private static List<String> needed(String technique, String muscle) {
        Sheet sheet = sheet(technique, muscle);
        return sheet.parameters().stream().filter(sheet::isNeeded).map(TechniqueParameter::name).toList();
    }

    private static Sheet sheet(String technique, String muscle) {
        return Sheet.of(CATALOGUE, CATALOGUE.technique(technique), CATALOGUE.muscle(muscle), TODAY);
    }
}
