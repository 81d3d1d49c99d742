package org.palpate.screening.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.screening.consent.SampleConsents.SIGNED;
import static org.palpate.screening.consent.SampleConsents.UNTIL;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentTest {

    private static final UUID THEA = new UUID(0, 2);
    private static final UUID NAOMI = new UUID(0, 3);
    private static final Plan PLAN = Plan.by(THEA, SIGNED.plusSeconds(60));

    @Test
    void holdsForWhoAndWhereItNames() {
        assertThat(SampleConsents.to("dry_needling", THEA).endings(PLAN.reaching(Set.of("neck", "calf")))).isEmpty();
        assertThat(SampleConsents.to("dry_needling", THEA, "neck", "calf").endings(PLAN.reaching(Set.of("neck")))).isEmpty();
        assertThat(SampleConsents.to("dry_needling", THEA, "neck").endings(PLAN)).isEmpty();
    }

    @Test
    void endsAfterTwelveMonthsToTheMoment() {
        Consent consent = SampleConsents.to("dry_needling", THEA);

        assertThat(consent.endings(Plan.at(UNTIL.minusNanos(1)))).isEmpty();
        assertThat(grounds(consent, Plan.at(UNTIL))).containsExactly(Ground.EXPIRED);
    }

    @Test
    void reachesNoOtherPractitionerAndNoOtherRegion() {
        Consent consent = SampleConsents.to("dry_needling", THEA, "neck");

        assertThat(grounds(consent, Plan.by(NAOMI, SIGNED))).containsExactly(Ground.PRACTITIONER);
        assertThat(grounds(consent, PLAN.reaching(Set.of("neck", "thorax_back")))).containsExactly(Ground.REGION);
    }

    @ParameterizedTest
    @EnumSource(value = Ground.class, names = {"WITHDRAWN", "RISK", "VERSION"})
    void endsForEverythingByWhatWasRecorded(Ground ground) {
        Ending ended = new Ending(ground, SIGNED.plusSeconds(10), "Emma Schulz", "No more", List.of());

        assertThat(SampleConsents.of("dry_needling", THEA, Set.of(), ended).endings(PLAN)).containsExactly(ended);
    }

    @Test
    void givesWayToALaterOneForThosePractitionersOnly() {
        assertThat(grounds(SampleConsents.of("dry_needling", THEA, Set.of(), null), PLAN)).containsExactly(Ground.REPLACED);
        assertThat(grounds(SampleConsents.of("dry_needling", THEA, Set.of(NAOMI), null), PLAN)).containsExactly(Ground.REPLACED);
        assertThat(SampleConsents.of("dry_needling", THEA, Set.of(NAOMI), null).holds(Plan.at(SIGNED))).isTrue();
    }

    @Test
    void isStatedForEachKindByTheOneThatHoldsOrElseByTheLatest() {
        Consent withdrawn = SampleConsents.of("dry_needling", THEA, Set.of(),
                new Ending(Ground.WITHDRAWN, Instant.EPOCH, "Emma", "No", List.of()));
        PatientConsents signed = new PatientConsents(List.of(SampleConsents.NEEDLING, SampleConsents.HANDS), List.of(withdrawn));

        assertThat(signed.states(PLAN)).extracting(ConsentState::code).containsExactly("withdrawn", "missing");
        assertThat(signed.state(Set.of("myofascial_release"), PLAN)).get().matches(ConsentState::isMissing);
        assertThat(signed.state(Set.of("exercise", "stretch"), PLAN)).isEmpty();
        assertThat(SampleConsents.toEverything(THEA).states(PLAN)).allMatch(ConsentState::holds);
        assertThat(SampleConsents.toEverything(THEA).states(Plan.by(NAOMI, SIGNED))).extracting(ConsentState::code)
                .containsOnly("practitioner");
    }

    @Test
    void asksForWhatASingleTechniqueBringsBesidesOnlyWhereItIsUsed() {
        Consent needling = SampleConsents.to("dry_needling", THEA);
        PatientConsents signed = new PatientConsents(List.of(SampleConsents.NEEDLING, SampleConsents.CURRENT), List.of(needling));

        assertThat(signed.state(Set.of("dry_needling", "dn_deep"), PLAN)).get().matches(ConsentState::holds);
        assertThat(signed.state(Set.of("dry_needling", "dn_electrical"), PLAN)).get().extracting(ConsentState::kind, ConsentState::holds)
                .containsExactly("needle_current", false);
        assertThat(signed.usual(PLAN)).extracting(ConsentState::kind).containsExactly("dry_needling");
        PatientConsents both = new PatientConsents(signed.kinds(), List.of(needling, SampleConsents.to("needle_current", THEA)));
        assertThat(both.state(Set.of("dry_needling", "dn_electrical"), PLAN)).get().matches(ConsentState::holds);
        assertThat(both.usual(PLAN)).hasSize(2);
    }

    private static List<Ground> grounds(Consent consent, Plan plan) {
        return consent.endings(plan).stream().map(Ending::ground).toList();
    }
}
