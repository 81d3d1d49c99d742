package org.palpate.scheduling.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.kernel.Refusal;

/** What is proposed for each visit of a course, and what is said of those that clash. */
class ProposingTest {

    @Test
    void proposesTheSameTimeEachWeek() {
        List<Proposal> visits = weekly("2026-11-30", "10:00", 4, false, new Week());
        assertThat(visits).allMatch(Proposal::isOk).extracting(Proposal::start).containsExactly(at("2026-11-30T10:00:00Z"), at("2026-12-07T10:00:00Z"),
                at("2026-12-14T10:00:00Z"), at("2026-12-21T10:00:00Z"));
    }

    @Test
    void keepsTheWallTimeWhenTheClocksGoForward() {
        List<Proposal> visits = weekly("2026-03-23", "10:00", 2, false, new Week());
        assertThat(visits).extracting(Proposal::start).containsExactly(at("2026-03-23T10:00:00Z"), at("2026-03-30T09:00:00Z"));
    }

    @Test
    void keepsTheWallTimeWhenTheClocksGoBack() {
        List<Proposal> visits = weekly("2026-10-19", "10:00", 2, false, new Week());
        assertThat(visits).extracting(Proposal::start).containsExactly(at("2026-10-19T09:00:00Z"), at("2026-10-26T10:00:00Z"));
    }

    @Test
    void saysThatATimeDoesNotExistInTheNightTheClocksGoForward() {
        List<Proposal> visits = of(new Plan(Week.PATIENT, UUID.randomUUID(), Week.THEA, LocalDate.parse("2026-03-28"), LocalTime.parse("01:15"), 2, 1,
                Plan.Unit.DAYS, true), new Week().atNight(), Map.of());
        assertThat(visits.get(0).isOk()).isTrue();
        assertThat(codes(visits.get(1))).containsExactly("scheduling.course.clash.gap");
        assertThat(visits.get(1).instead()).isNotEmpty();
    }

    @Test
    void asksWhichOfTheTwoHoursIsMeantInTheNightTheClocksGoBack() {
        List<Proposal> visits = of(new Plan(Week.PATIENT, UUID.randomUUID(), Week.THEA, LocalDate.parse("2026-10-24"), LocalTime.parse("01:15"), 2, 1,
                Plan.Unit.DAYS, false), new Week().atNight(), Map.of());
        assertThat(codes(visits.get(1))).containsExactly("scheduling.course.clash.twice");
        assertThat(visits.get(1).instead()).extracting(Proposal.Choice::start).contains(at("2026-10-25T00:15:00Z"), at("2026-10-25T01:15:00Z"));
    }

    @Test
    void saysWhoIsBookedAlready() {
        Week week = new Week().holding(Week.THEA, "2026-12-07T10:30:00Z", "2026-12-07T11:15:00Z").holding(Week.PATIENT, "2026-12-14T09:30:00Z", "2026-12-14T10:15:00Z");
        List<Proposal> visits = weekly("2026-11-30", "10:00", 3, false, week);
        assertThat(codes(visits.get(1))).containsExactly("scheduling.course.clash.taken");
        assertThat(codes(visits.get(2))).containsExactly("scheduling.course.clash.patient");
    }

    @Test
    void countsTheMinutesAroundAVisit() {
        Week week = new Week().holding(Week.THEA, "2026-12-07T10:45:00Z", "2026-12-07T11:30:00Z");
        assertThat(codes(weekly("2026-11-30", "10:00", 2, false, week).get(1))).containsExactly("scheduling.course.clash.taken");
    }

    @Test
    void saysThatNoRoomIsFree() {
        Week week = new Week().holding(Week.ROOM, "2026-12-07T10:00:00Z", "2026-12-07T11:00:00Z").holding(Week.OTHER_ROOM, "2026-12-07T10:50:00Z", "2026-12-07T11:30:00Z");
        assertThat(codes(weekly("2026-11-30", "10:00", 2, false, week).get(1))).containsExactly("scheduling.course.clash.room");
    }

    @Test
    void countsTheMinutesOfTheDeviceThatIsFreeNotOfTheSlowest() {
        UUID slow = new UUID(6, 1);
        UUID quick = new UUID(6, 2);
        Week week = new Week().withDevices(Map.of(slow, 30, quick, 0)).holding(slow, "2026-12-07T10:00:00Z", "2026-12-07T12:00:00Z")
                .holding(quick, "2026-12-07T10:45:00Z", "2026-12-07T11:30:00Z").holding(quick, "2026-12-14T10:30:00Z", "2026-12-14T11:30:00Z")
                .holding(slow, "2026-12-14T11:00:00Z", "2026-12-14T12:00:00Z");
        List<Proposal> visits = weekly("2026-11-30", "10:00", 3, false, week);
        assertThat(visits.get(1).isOk()).as("the quick one is given back at 10:45").isTrue();
        assertThat(codes(visits.get(2))).as("the slow one would not be ready by 11:00").containsExactly("scheduling.course.clash.device");
    }

    @Test
    void asksTheSupervisorOfATraineeToBeThereAndFree() {
        Outlook outlook = new Week().holding(Week.IMRE, "2026-12-07T10:30:00Z", "2026-12-07T11:15:00Z")
                .away(Week.IMRE, "2026-12-08T00:00:00Z", "2026-12-09T00:00:00Z").from("2026-11-30");
        assertThat(supervised(outlook, Week.IMRE, "2026-12-04T10:00:00Z")).isEmpty();
        assertThat(supervised(outlook, Week.IMRE, "2026-12-07T10:00:00Z")).containsExactly(Refusal.of("scheduling.course.clash.taken", "Imre"));
        assertThat(supervised(outlook, Week.IMRE, "2026-12-08T10:00:00Z")).containsExactly(Refusal.of("scheduling.course.clash.away", "Imre"));
        assertThat(supervised(outlook, Week.AOIFE, "2026-12-04T10:00:00Z")).extracting(Refusal::code).containsExactly("scheduling.course.clash.no_certificate");
    }

    private static List<Refusal> supervised(Outlook outlook, UUID supervisor, String start) {
        return outlook.clashes(Week.AOIFE, supervisor, at(start), List.of());
    }

    @Test
    void saysWhoIsAwayWhatIsClosedAndWhoDoesNotWork() {
        Week week = new Week().away(Week.THEA, "2026-12-05T00:00:00Z", "2026-12-06T00:00:00Z").closed("2026-12-07", "Staff day");
        List<Proposal> visits = of(new Plan(Week.PATIENT, UUID.randomUUID(), Week.THEA, LocalDate.parse("2026-12-05"), LocalTime.parse("10:00"), 4, 1,
                Plan.Unit.DAYS, false), week, Map.of());
        assertThat(visits.stream().map(ProposingTest::codes)).containsExactly(List.of("scheduling.course.clash.away"), List.of("scheduling.course.clash.not_working"),
                List.of("scheduling.course.clash.closed"), List.of());
        assertThat(codes(weekly("2026-11-30", "11:30", 2, false, new Week()).get(0))).containsExactly("scheduling.course.clash.outside_hours");
    }

    @Test
    void saysWhenTheCertificateEnds() {
        Refusal refusal = weekly("2026-11-30", "10:00", 3, false, new Week().certifiedUntil("2026-12-10T00:00:00Z")).get(2).clashes().get(0);
        assertThat(refusal).isEqualTo(Refusal.of("scheduling.course.clash.certificate_ends", "Thea", LocalDate.parse("2026-12-09")));
    }

    @Test
    void takesTheNearestFreeTimeWhereThatIsWished() {
        Week week = new Week().holding(Week.THEA, "2026-12-07T10:00:00Z", "2026-12-07T10:40:00Z").closed("2026-12-14", "Staff day");
        List<Proposal> visits = weekly("2026-11-30", "10:00", 3, true, week);
        assertThat(visits).extracting(Proposal::start).containsExactly(at("2026-11-30T10:00:00Z"), at("2026-12-07T10:45:00Z"), at("2026-12-15T10:00:00Z"));
        assertThat(visits).extracting(Proposal::moved).containsExactly(false, true, true);
    }

    @Test
    void neverOffersATimeThatClashes() {
        Week week = new Week().holding(Week.THEA, "2026-12-07T09:00:00Z", "2026-12-07T16:00:00Z").holding(Week.IMRE, "2026-12-07T10:00:00Z", "2026-12-07T11:00:00Z");
        Proposal clash = weekly("2026-11-30", "10:00", 2, false, week).get(1);
        Outlook outlook = week.from("2026-11-30");
        assertThat(clash.instead()).isNotEmpty().noneMatch(Proposal.Choice::another)
                .allMatch(choice -> outlook.clashes(choice.pick().practitionerId(), choice.start(), List.of()).isEmpty());
        assertThat(clash.instead()).extracting(Proposal.Choice::start).contains(at("2026-12-07T16:00:00Z"), at("2026-12-08T10:00:00Z"));
    }

    @Test
    void offersSomebodyElseAtTheSameTime() {
        Proposal clash = weekly("2026-11-30", "10:00", 2, false, new Week().away(Week.THEA, "2026-12-07T00:00:00Z", "2026-12-08T00:00:00Z")).get(1);
        assertThat(clash.instead()).filteredOn(Proposal.Choice::another).extracting(Proposal.Choice::practitioner).containsExactly("Imre");
    }

    @Test
    void keepsWhatWasChosenAndSeesThatTwoChoicesMeet() {
        Pick chosen = new Pick(Week.IMRE, at("2026-12-08T10:00:00Z"));
        List<Proposal> visits = of(plan("2026-11-30", "10:00", 4, false), new Week(), Map.of(2, chosen, 3, chosen, 4, Pick.SKIP));
        assertThat(visits.get(1).pick()).isEqualTo(chosen);
        assertThat(codes(visits.get(2))).containsExactly("scheduling.course.clash.course");
        assertThat(visits.get(3).isSkipped()).isTrue();
    }

    private static List<Proposal> weekly(String first, String time, int visits, boolean bestFit, Week week) {
        return of(plan(first, time, visits, bestFit), week, Map.of());
    }

    private static Plan plan(String first, String time, int visits, boolean bestFit) {
        return new Plan(Week.PATIENT, UUID.randomUUID(), Week.THEA, LocalDate.parse(first), LocalTime.parse(time), visits, 1, Plan.Unit.WEEKS, bestFit);
    }

    private static List<Proposal> of(Plan plan, Week week, Map<Integer, Pick> picks) {
        return Proposing.of(plan, week.from(plan.first().toString()), picks);
    }

    private static List<String> codes(Proposal proposal) {
        return proposal.clashes().stream().map(Refusal::code).toList();
    }

    private static Instant at(String moment) {
        return Instant.parse(moment);
    }
}
