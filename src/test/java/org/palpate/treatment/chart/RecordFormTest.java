package org.palpate.treatment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palpate.reference.Catalogue;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.reference.Technique;
import org.palpate.treatment.record.Dose;
import org.palpate.treatment.record.Sheet;

class RecordFormTest {

    private static final Catalogue CATALOGUE = ShippedCatalogue.get();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    @Test
    void readsEachValueByItsKindAndSetsPainAndNeedlesApart() {
        Dose dose = needling(needles()).dose();

        assertThat(dose.painBefore()).isEqualTo(6);
        assertThat(dose.painAfter()).isEqualTo(3);
        assertThat(dose.needlesIn()).isEqualTo(2);
        assertThat(dose.needlesOut()).isNull();
        assertThat(dose.parameters().find("needle_diameter")).contains(new BigDecimal("0.25"));
        assertThat(dose.parameters().find("needle_expiry")).contains(LocalDate.of(2027, 5, 1));
        assertThat(dose.parameters().find("position")).contains("prone");
        assertThat(dose.parameters().values()).doesNotContainKeys("needles_in", "pain_before_nrs");
    }

    @Test
    void saysWhatIsWrongWithEachFieldAndKeepsWhatWasTyped() {
        MultivaluedMap<String, String> typed = needles();
        typed.putSingle("needle_length", "120");
        typed.putSingle("needle_expiry", "2026-11-15");
        typed.putSingle("position", "standing");
        typed.remove("lot_number");

        RecordForm form = needling(typed);

        assertThat(form.errors()).containsEntry("needle_length", "Enter needle length as a number from 13 to 100.")
                .containsEntry("needle_expiry",
                "These needles expired on Sunday 15 November 2026. Take a pack that is in date.")
                .containsEntry("position", "Choose one of the values given.").containsEntry("lot_number",
                "Enter lot number.");
        assertThat(form.value("needle_length")).isEqualTo("120");
    }

    @Test
    void takesNoNeedleDeeperThanItIsLong() {
        MultivaluedMap<String, String> typed = needles();
        typed.putSingle("insertion_depth", "40");

        assertThat(needling(typed).error("insertion_depth")).startsWith("A needle of 30 mm");
    }

    @Test
    void needsASafeDirectionOverTheLung() {
        MultivaluedMap<String, String> typed = needles();
        typed.remove("safe_direction");

        assertThat(form("dn_deep", "trapezius_upper", typed).has("safe_direction")).isTrue();
        assertThat(form("dn_deep", "gluteus_medius", typed).valid()).isTrue();
    }

    @Test
    void asksUnderAPrecautionWhyItIsDoneAndWhatIsAdapted() {
        MultivaluedMap<String, String> typed = needles();
        Sheet sheet = sheet("dn_deep", "trapezius_upper");
        RecordForm silent = new RecordForm(typed, sheet, true);
        assertThat(silent.errors()).containsOnlyKeys("care_why", "care_adapted");

        typed.putSingle("care_why", "It keeps returning");
        typed.putSingle("care_adapted", "One needle only");
        RecordForm said = new RecordForm(typed, sheet, true);
        assertThat(said.valid()).isTrue();
        assertThat(said.care().why()).isEqualTo("It keeps returning");
        assertThat(new RecordForm(typed, sheet).care().isStated()).isFalse();
    }

    @Test
    void takesOnlyPainZonesAroundTheMuscle() {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("pain_before_nrs", "6");
        typed.putSingle("pain_after_nrs", "4");
        typed.putSingle("hold_seconds", "120");
        typed.put("areas", List.of("plantar_heel", "temple_side_head"));

        assertThat(form("myofascial_release", "gluteus_medius", typed).has("areas")).isTrue();
        typed.remove("areas");
        assertThat(form("myofascial_release", "gluteus_medius", typed).has("areas")).isTrue();
    }

    @Test
    void fillsInTheDefaultsButNeverWhatIsCountedOrFelt() {
        for (Technique technique : CATALOGUE.techniques()) {
            RecordForm form = RecordForm.blank(sheet(technique.id(), "trapezius_upper"));

            assertThat(form.valid()).isTrue();
            assertThat(form.value("needles_out")).isEmpty();
            assertThat(form.value("skin_check_after")).isEmpty();
            assertThat(form.value("pain_before_nrs")).isEmpty();
        }
        assertThat(RecordForm.blank(sheet("dn_deep", "trapezius_upper")).value("needle_length")).isEqualTo("30");
    }

    @Test
    void hasALabelForEveryParameterOfEveryTechnique() {
        for (Technique technique : CATALOGUE.techniques()) {
            RecordForm form = RecordForm.blank(sheet(technique.id(), "trapezius_upper"));

            assertThat(form.fields()).hasSameSizeAs(technique.parameters())
                    .allSatisfy(field -> assertThat(form.label(field.name())).doesNotContain("?"));
        }
    }

    private static MultivaluedMap<String, String> needles() {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        List.of("pain_before_nrs=6", "pain_after_nrs=3", "needle_diameter=0.25", "needle_length=30", "needles_in=2",
                "twitch_responses=1", "position=prone", "lot_number=A-17", "needle_expiry=2027-05-01",
                "skin_prep=alcohol 70%", "safe_direction=onto bone", "dwell_minutes=0", "manipulation=static")
                .forEach(pair -> typed.putSingle(pair.split("=")[0], pair.split("=")[1]));
        return typed;
    }

    private static RecordForm needling(MultivaluedMap<String, String> typed) {
        return form("dn_deep", "trapezius_upper", typed);
    }

    private static RecordForm form(String technique, String muscle, MultivaluedMap<String, String> typed) {
        return new RecordForm(typed, sheet(technique, muscle));
    }

    private static Sheet sheet(String technique, String muscle) {
        return Sheet.of(CATALOGUE, CATALOGUE.technique(technique), CATALOGUE.muscle(muscle), TODAY);
    }
}
