package org.palpate.screening.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.database.StatementCount;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Role;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.screening.Clearance;
import org.palpate.screening.ScreeningTablesIT;
import org.palpate.screening.Screenings;
import org.palpate.screening.Sheet;
import org.palpate.screening.Signing;
import org.palpate.screening.Standing;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Scope;
import org.palpate.screening.verdict.Verdict;
import org.palpate.testing.Demo;
import org.palpate.testing.InContainer;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** What is told between two screenings: by the desk, by the patient, and what a clinician closes. */
@InContainer
class PatientAnswersIT {

    private static final String NEEDLING = "dry_needling";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int VISITS = 200;
    private static final Place LONDON = new Place(Demo.LONDON, "London", ZoneId.of("Europe/London"));

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
    @Inject
    private AnswerStream stream;
    @Inject
    private StatementCount count;

    private final UUID hannah = Ids.next();

    @BeforeEach
    void arrive() throws SQLException {
        work(Demo.NORTHGATE, LONDON);
        try (Connection owner = TestDatabase.shared().asOwner()) {
            ScreeningTablesIT.register(owner, hannah);
        }
    }

    @Test
    void aRiskThatIsToldAfterTheSignatureEndsWhatItPermits() throws SQLException {
        sign(Told.allSafe(rules));
        Report told = tell(Answers.NONE_YET.with("dvt_suspected_or_current", Answer.yes()));
        assertThat(permits(NEEDLING)).isEmpty();
        assertThat(standing(NEEDLING)).isEqualTo(Standing.BLOCKED);
        Clearance clearance = screenings.clearance(hannah, clock.instant());
        assertThat(verdict(clearance, "soleus", Side.LEFT)).as("the desk and the chart say the same").isEqualTo(Verdict.BLOCKED);
        answers.record(told);
        assertThat(answers.history(hannah)).as("told twice is told once").filteredOn(one -> one.source() == Source.RECEPTION).hasSize(1);
        assertThatThrownBy(() -> sign(Told.allSafe(rules))).as("it does not go away by itself").isInstanceOf(Refused.class);
        sign(Told.allSafe(rules), Map.of("dvt_suspected_or_current", "Misunderstood: the question was about her mother"));
        assertThat(permits(NEEDLING)).containsExactly("any:any");
    }

    @Test
    void aHarmlessAnswerLeavesThePermitsAlone() throws SQLException {
        sign(Told.allSafe(rules));
        tell(Answers.NONE_YET.with("dvt_suspected_or_current", Answer.no()));
        assertThat(permits(NEEDLING)).containsExactly("any:any");
        assertThat(standing(NEEDLING)).isEqualTo(Standing.ALLOWED);
    }

    @Test
    void aRiskIsKnownToTheDeskEvenIfNobodyHasScreened() {
        tell(Answers.NONE_YET.with("dvt_suspected_or_current", Answer.yes()));
        assertThat(standing(NEEDLING)).isEqualTo(Standing.BLOCKED);
        assertThat(standing("exercise")).isEqualTo(Standing.MISSING);
    }

    @Test
    void aPlaceIsTakenAwayFromAYesOnlyWithAReason() {
        Answers both = Told.allSafe(rules).with("open_wound", wound("shin:left", "calf:right"));
        Answers fewer = Told.allSafe(rules).with("open_wound", wound("calf:right"));
        sign(both);
        assertThatThrownBy(() -> sign(fewer)).isInstanceOf(Refused.class);
        sign(fewer, Map.of("open_wound", "The shin has healed"));
        assertThat(answers.current(hannah).find("open_wound")).hasValueSatisfying(one -> {
            assertThat(one.answer().places()).containsExactly(BodyPlace.of("calf:right"));
            assertThat(one.told().closedBecause()).isEqualTo("The shin has healed");
        });
        sign(Told.allSafe(rules).with("open_wound", wound("calf:right", "hand:left")), Map.of("open_wound", "Typed and then forgotten"));
        assertThat(answers.current(hannah).find("open_wound")).hasValueSatisfying(one -> assertThat(one.told().closedBecause()).isNull());
    }

    private static Answer wound(String... places) {
        return new Answer("yes", Stream.of(places).map(BodyPlace::of).collect(Collectors.toSet()), "");
    }

    @Test
    void aFormThatWasOpenedBeforeTheNewsCannotBeSigned() {
        sign(Told.allSafe(rules));
        Sheet opened = screenings.prepare(hannah);
        tell(Answers.NONE_YET.with("needle_phobia", Answer.no()));
        assertThatThrownBy(() -> screenings.sign(new Signing(Ids.next(), hannah, opened.answers(), Map.of(), opened.latest(), "")))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aFirstFormThatWasOpenedBeforeAnythingWasToldCannotBeSignedEither() {
        tell(Answers.NONE_YET.with("anticoagulant", Answer.of(Answer.UNKNOWN)));
        Signing first = new Signing(Ids.next(), hannah, Told.allSafe(rules), Map.of(), Signing.NOTHING_TOLD, "");
        assertThatThrownBy(() -> screenings.sign(first)).isInstanceOf(Refused.class);
    }

    @Test
    void aClinicianClosesWhatStandsWithAReasonAndOnlyThat() {
        tell(Answers.NONE_YET.with("anticoagulant", Answer.yes()));
        answers.close(Ids.next(), hannah, "anticoagulant", "Stopped by the GP in May");
        assertThat(answers.current(hannah).find("anticoagulant")).hasValueSatisfying(one -> {
            assertThat(one.answer()).isEqualTo(Answer.no());
            assertThat(one.told().closedBecause()).isEqualTo("Stopped by the GP in May");
        });
        assertThatThrownBy(() -> answers.close(Ids.next(), hannah, "anticoagulant", "Again")).isInstanceOf(Refused.class);
    }

    @Test
    void nobodyAnswersForTheClinician() {
        String judgement = rules.questions().stream().filter(Question::isForClinician).findFirst().orElseThrow().fact();
        assertThatThrownBy(() -> tell(Answers.NONE_YET.with(judgement, Answer.no()))).isInstanceOf(Refused.class);
    }

    @Test
    void whatWasToldCannotBeChangedOrRemoved() throws SQLException {
        tell(Answers.NONE_YET.with("anticoagulant", Answer.yes()));
        try (Connection app = TestDatabase.shared().asApp(Demo.NORTHGATE)) {
            Refuses.forWantOfRights(() -> Rows.all(app, "update palpate.patient_answer set answer = 'no' returning id"));
            Refuses.forWantOfRights(() -> Rows.all(app, "delete from palpate.patient_answer returning id"));
        }
    }

    private Report tell(Answers told) {
        Report report = new Report(Ids.next(), hannah, Source.RECEPTION, told, Map.of());
        answers.record(report);
        return report;
    }

    private UUID sign(Answers answers) {
        return sign(answers, Map.of());
    }

    private UUID sign(Answers answers, Map<String, String> closings) {
        return screenings.sign(new Signing(Ids.next(), hannah, answers, closings, null, ""));
    }

    /** All that the verdicts of a visit need of the database are the answers, and they come in one statement. */
    @Test
    void theAnswersOfAVisitComeInOneRoundTripAndDecideInLessThanTwoMilliseconds() {
        List<BodyPlace> places = catalogue.regions().stream().filter(region -> !region.group())
                .flatMap(region -> (region.sided() ? Stream.of(Side.LEFT, Side.RIGHT) : Stream.of(Side.MIDDLE)).map(side -> new BodyPlace(region.id(), side))).toList();
        tell(Answers.NONE_YET.with("anticoagulant", Answer.yes()));
        int before = count.statements();
        List<ToldAnswer> told = stream.of(hannah);
        assertThat(count.statements() - before).isEqualTo(1);
        weigh(told, places);
        long start = THREADS.getCurrentThreadCpuTime();
        for (int visit = 0; visit < VISITS; visit++) {
            assertThat(weigh(told, places)).isPositive();
        }
        long each = (THREADS.getCurrentThreadCpuTime() - start) / VISITS;
        assertThat(count.statements() - before).as("deciding asks the database nothing more").isEqualTo(1);
        System.out.printf("A visit's verdicts: 1 statement for the answers, %.3f ms of CPU for %d techniques at %d places%n",
                each / 1e6, catalogue.techniques().size(), places.size());
        assertThat(each).isLessThan(2_000_000);
    }

    /** How many of all verdicts hold something back. */
    private long weigh(List<ToldAnswer> told, List<BodyPlace> places) {
        CurrentAnswers current = CurrentAnswers.of(rules, told, LONDON.zone(), today());
        Decision decision = rules.decide(GivenAnswer.answers(current.known()), new PatientFacts(LocalDate.of(1987, 3, 14), today()));
        return catalogue.techniques().stream().flatMap(technique -> rules.gates(technique).stream())
                .flatMap(gate -> places.stream().map(place -> decision.verdict(gate, place))).filter(verdict -> !verdict.permits()).count();
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
