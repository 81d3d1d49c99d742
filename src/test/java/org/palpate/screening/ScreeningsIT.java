package org.palpate.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Role;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.screening.answer.PatientAnswers;
import org.palpate.screening.answer.Report;
import org.palpate.screening.answer.Source;
import org.palpate.screening.answer.Told;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Scope;
import org.palpate.screening.verdict.Verdict;
import org.palpate.testing.Demo;
import org.palpate.testing.InContainer;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

@InContainer
class ScreeningsIT {

    private static final String NEEDLING = "dry_needling";
    private static final Place LONDON = new Place(Demo.LONDON, "London", ZoneId.of("Europe/London"));
    private static final BodyPlace LEFT_CALF = new BodyPlace("calf", Side.LEFT);

    @Inject
    private Screenings screenings;

    @Inject
    private PatientAnswers answers;

    @Inject
    private Rules rules;

    @Inject
    private Catalogue catalogue;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    private final UUID hannah = Ids.next();

    @BeforeEach
    void arrive() throws SQLException {
        work(Demo.NORTHGATE, LONDON);
        try (Connection owner = TestDatabase.shared().asOwner()) {
            ScreeningTablesIT.register(owner, hannah);
        }
    }

    @Test
    void aSafeScreeningPermitsEverythingUntilMidnight() throws SQLException {
        sign(Told.allSafe(rules));
        assertThat(permits(NEEDLING)).containsExactly("any:any");
        assertThat(permits("percussion")).containsExactly("any:any");
        assertThat(rows("select distinct upper(valid) at time zone 'Europe/London' from palpate.screening_permit"
                + " where patient_id = ?")).extracting(row -> row[0].toString())
                .containsExactly(today().plusDays(1) + " 00:00:00.0");
        assertThat(screenings.clearance(hannah, clock.instant()).verdict(NEEDLING)).isEqualTo(Verdict.ALLOWED);
    }

    @Test
    void aWoundLeavesEveryPlacePermittedButItsOwn() throws SQLException {
        sign(Told.allSafe(rules).with("open_wound", Answer.yes(LEFT_CALF)));
        assertThat(permits(NEEDLING)).hasSize(72 + 27).contains("calf:right", "lung_risk:left").doesNotContain("calf:left");
        Clearance clearance = screenings.clearance(hannah, clock.instant());
        assertThat(verdict(clearance, "gastrocnemius", Side.LEFT)).isEqualTo(Verdict.BLOCKED);
        assertThat(verdict(clearance, "gastrocnemius", Side.RIGHT)).isEqualTo(Verdict.ALLOWED);
        assertThat(clearance.reasons(catalogue.technique("dn_deep"), catalogue.muscle("soleus"), Side.LEFT))
                .extracting(Reason::ruleId).containsExactly("open_wound");
    }

    @Test
    void aLaterScreeningEndsWhatTheEarlierPermitted() throws SQLException {
        sign(Told.allSafe(rules));
        sign(Told.allSafe(rules).with("dvt_suspected_or_current", Answer.yes()));
        assertThat(permits(NEEDLING)).isEmpty();
        assertThat(rows("select from palpate.screening_permit where patient_id = ? and gate = 'dry_needling'"))
                .hasSize(1);
        assertThat(standing(NEEDLING)).isEqualTo(Standing.BLOCKED);
        assertThat(standing("self_care")).as("by the severities of its tools").isEqualTo(Standing.BLOCKED);
        assertThatThrownBy(() -> sign(Told.allSafe(rules))).isInstanceOf(Refused.class);
        sign(Told.allSafe(rules), Map.of("dvt_suspected_or_current", "Ultrasound clear, letter of 14 November"));
        assertThat(permits(NEEDLING)).containsExactly("any:any");
        assertThat(standing(NEEDLING)).isNotEqualTo(Standing.BLOCKED);
    }

    @Test
    void whatIsNotAnsweredIsSignedButNotPermitted() throws SQLException {
        sign(Answers.NONE_YET.with("needle_phobia", Answer.no()));
        assertThat(permits(NEEDLING)).isEmpty();
        assertThat(standing(NEEDLING)).isEqualTo(Standing.NOT_YET_KNOWN);
        assertThat(standing(NEEDLING)).isNotEqualTo(Standing.BLOCKED);
    }

    @Test
    void signingTheSameFormTwiceIsSigningOnce() throws SQLException {
        Signing wish = new Signing(Ids.next(), hannah, Told.allSafe(rules), Map.of(), null, "");
        assertThat(screenings.sign(wish)).isEqualTo(screenings.sign(wish)).isEqualTo(wish.id());
        assertThat(screenings.history(hannah)).hasSize(1);
    }

    @Test
    void aYesWithoutItsPlaceCannotBeSigned() {
        assertThatThrownBy(() -> sign(Told.allSafe(rules).with("open_wound", Answer.yes()))).isInstanceOf(Refused.class);
        assertThat(screenings.history(hannah)).isEmpty();
    }

    @Test
    void nobodySignsWithoutAPlaceOfWork() {
        work(Demo.NORTHGATE, null);
        assertThatThrownBy(() -> sign(Told.allSafe(rules))).isInstanceOf(Refused.class);
    }

    @Test
    void isKeptExactlyAsItWasSigned() {
        Answers answers = Told.allSafe(rules).with("anticoagulant", new Answer("yes", Set.of(), "Apixaban"))
                .with("open_wound", Answer.yes(LEFT_CALF));
        UUID id = screenings.sign(new Signing(Ids.next(), hannah, answers, Map.of(), null, "Told to see the GP"));
        SignedScreening kept = screenings.get(hannah, id);
        assertThat(kept.answers().byFact()).containsAllEntriesOf(answers.byFact()).containsKey("age_years");
        assertThat(kept.screening().note()).isEqualTo("Told to see the GP");
        assertThat(kept.screening().rulesVersion()).isEqualTo(rules.version());
        assertThat(kept.decision().rulings()).containsExactlyInAnyOrderElementsOf(
                rules.decide(answers, screenings.prepare(hannah).facts()).rulings());
        assertThat(kept.decision().reasons(NEEDLING, BodyPlace.EVERYWHERE)).singleElement()
                .satisfies(reason -> assertThat(reason.detail()).isEqualTo("Apixaban"));
    }

    @Test
    void answersThatStillStandLieReadyWithTheirAge() {
        sign(Told.allSafe(rules).with("varicose_veins", Answer.yes(LEFT_CALF)));
        Sheet sheet = screenings.prepare(hannah);
        assertThat(sheet.answers().find("varicose_veins")).contains(Answer.yes(LEFT_CALF));
        assertThat(sheet.answers().find("open_wound")).as("of the same day").contains(Answer.no());
        Instant given = sheet.standing().get("epilepsy").givenAt();
        sign(sheet.answers());
        assertThat(screenings.prepare(hannah).standing().get("epilepsy").givenAt()).isEqualTo(given);
    }

    @Test
    void nextDayEverythingIsExpiredButWhatBlocks() {
        sign(Told.allSafe(rules).with("needle_phobia", Answer.yes()));
        Status tomorrow = screenings.status(List.of(hannah), today().plusDays(1)).get(hannah);
        assertThat(tomorrow.of("manual_compression")).isEqualTo(Standing.EXPIRED);
        assertThat(tomorrow.of("exercise")).isEqualTo(Standing.EXPIRED);
        assertThat(tomorrow.of(NEEDLING)).isEqualTo(Standing.BLOCKED);
        Clearance then = screenings.clearance(hannah, clock.instant().plusSeconds(24 * 3600));
        assertThat(then.isExpired()).isTrue();
        assertThat(then.verdict("manual_compression")).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(then.verdict(NEEDLING)).isEqualTo(Verdict.BLOCKED);
    }

    @Test
    void aToldRiskThatAClinicianHasClosedBlocksNoMoreButPermitsNothing() throws SQLException {
        sign(Told.allSafe(rules));
        answers.record(new Report(Ids.next(), hannah, Source.RECEPTION, Answers.NONE_YET.with("dvt_suspected_or_current", Answer.yes())
                .with("pregnancy_weeks", Answer.number(20)), Map.of()));
        assertThat(screenings.clearance(hannah, clock.instant()).reasons(NEEDLING)).isNotEmpty();
        answers.close(Ids.next(), hannah, "dvt_suspected_or_current", "It was about her mother");
        assertThat(standing(NEEDLING)).isEqualTo(Standing.NOT_YET_KNOWN);
        assertThat(screenings.clearance(hannah, clock.instant()).verdict(NEEDLING)).isEqualTo(Verdict.NOT_YET_KNOWN);
        assertThat(permits(NEEDLING)).isEmpty();
        assertThatThrownBy(() -> sign(Told.allSafe(rules))).as("pregnant until somebody says why not").isInstanceOf(Refused.class);
        answers.close(Ids.next(), hannah, "pregnancy_weeks", "Born on Monday");
        sign(Told.allSafe(rules));
        assertThat(permits(NEEDLING)).containsExactly("any:any");
    }

    @Test
    void whoeverWasNeverScreenedIsMissing() {
        assertThat(standing(NEEDLING)).isEqualTo(Standing.MISSING);
        Clearance clearance = screenings.clearance(hannah, clock.instant());
        assertThat(clearance.isMissing()).isTrue();
        assertThat(verdict(clearance, "soleus", Side.LEFT)).isEqualTo(Verdict.NOT_YET_KNOWN);
    }

    @Test
    void aScreeningIsFoundOnlyWithItsPatientAndInItsClinic() {
        UUID id = sign(Told.allSafe(rules));
        assertThatThrownBy(() -> screenings.get(Demo.patient(1), id)).isInstanceOf(NotFound.class);
    }

    private UUID sign(Answers answers) {
        return sign(answers, Map.of());
    }

    private UUID sign(Answers answers, Map<String, String> closings) {
        return screenings.sign(new Signing(Ids.next(), hannah, answers, closings, null, ""));
    }

    private Standing standing(String family) {
        return screenings.status(List.of(hannah), today()).get(hannah).of(family);
    }

    private Verdict verdict(Clearance clearance, String muscle, Side side) {
        return clearance.verdict(catalogue.technique("dn_deep"), catalogue.muscle(muscle), side, new Scope(Set.of("dry_needling"), Map.of(), Set.of()));
    }

    private List<String> permits(String gate) throws SQLException {
        return rows("select zone || ':' || side from palpate.screening_permit where patient_id = ? and gate = '"
                + gate + "' and valid @> '" + clock.instant() + "'::timestamptz").stream()
                .map(row -> (String) row[0]).toList();
    }

    private List<Object[]> rows(String query) throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            return Rows.all(owner, query, hannah);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON.zone());
    }

    private void work(UUID clinic, Place place) {
        signedIn.become(new CurrentUser(Demo.account(1), "Dr. Imre Halász", clinic, "Northgate Clinic",
                Set.of(Role.PRACTITIONER, Role.CLINICAL_LEAD), null, place));
    }
}
