package org.palpate.scheduling.offer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.clinic.Service;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Duty;
import org.palpate.practitioner.Shift;
import org.palpate.scheduling.FreeTimes;
import org.palpate.scheduling.LocalTimes;
import org.palpate.scheduling.Needs;

class WeighingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final UUID ROOM = new UUID(0, 1);
    private static final UUID DEVICE = new UUID(0, 2);
    private static final UUID PATIENT = new UUID(0, 3);
    private static final Duty THEA = duty(4, false);
    private static final Duty AOIFE = duty(5, true);

    private final Held held = new Held(Map.of(ROOM, 0), Map.of(DEVICE, 15), new HashMap<>());

    @Test
    void offersWhatTheShiftHolds() {
        assertThat(times(new Plain())).containsExactly("09:00", "09:15", "09:30", "09:45", "10:00", "10:15", "10:30");
    }

    @Test
    void keepsThePractitionersMinutesBeforeAndAfter() {
        take(THEA.practitionerId(), "09:45", "10:15", 0);
        assertThat(times(new Plain())).containsExactly("09:00", "09:15", "10:15", "10:30");
        assertThat(times(new Preparing())).as("ten minutes before and five after").containsExactly("09:00", "10:30");
    }

    @Test
    void needsARoomWithItsMinutes() {
        take(ROOM, "09:00", "09:35", null);
        assertThat(times(new Plain())).containsExactly("09:45", "10:00", "10:15", "10:30");
    }

    @Test
    void needsADeviceAndTheMinutesThatItTakesAfterwards() {
        take(DEVICE, "10:00", "10:30", null);
        assertThat(times(new WithDevice())).as("the device cools down for 15 minutes").containsExactly("09:00", "09:15", "10:30");
    }

    @Test
    void offersNoTimeOfThePatient() {
        take(PATIENT, "09:00", "10:30", null);
        assertThat(times(new Plain())).containsExactly("10:30");
    }

    @Test
    void letsAServiceWithLanesRunBesideAnother() {
        take(THEA.practitionerId(), "09:00", "10:00", 0);
        assertThat(labels(weighing(new TwoLanes()).beside(THEA))).containsExactly("09:00", "09:15", "09:30", "09:45");
        assertThat(labels(weighing(new Plain()).beside(THEA))).isEmpty();
        take(THEA.practitionerId(), "09:00", "09:30", 1);
        assertThat(labels(weighing(new TwoLanes()).beside(THEA))).containsExactly("09:30", "09:45");
        take(THEA.practitionerId(), "10:30", "11:00", 1);
        assertThat(times(new Plain())).as("one patient at a time: beside nobody").containsExactly("10:00");
        assertThat(times(new TwoLanes())).containsExactly("10:00", "10:15", "10:30");
    }

    @Test
    void putsNoThirdBesideOneWhoseServiceAllowsTwo() {
        held.take(THEA.practitionerId(), new Held.Taken(new TimeSlot(at("09:00"), at("10:00")), 0, 2));
        held.take(THEA.practitionerId(), new Held.Taken(new TimeSlot(at("09:00"), at("09:30")), 1, 3));
        held.take(THEA.practitionerId(), new Held.Taken(new TimeSlot(at("10:00"), at("11:00")), 0, 3));
        held.take(THEA.practitionerId(), new Held.Taken(new TimeSlot(at("10:00"), at("11:00")), 1, 3));
        assertThat(labels(weighing(new ThreeLanes()).beside(THEA))).containsExactly("09:30", "10:00", "10:15", "10:30");
    }

    @Test
    void putsNobodyBesideAnAbsence() {
        take(THEA.practitionerId(), "09:00", "11:00", null);
        assertThat(labels(weighing(new TwoLanes()).beside(THEA))).isEmpty();
    }

    @Test
    void offersATraineeOnlyWhileTheSupervisorIsFree() {
        take(THEA.practitionerId(), "09:30", "10:30", 0);
        List<Offer> offers = weighing(new Needling()).supervised(AOIFE, List.of(THEA));
        assertThat(offers).singleElement().satisfies(offer -> {
            assertThat(offer.manner().supervisorId()).isEqualTo(THEA.practitionerId());
            assertThat(labels(offer.times())).containsExactly("09:00", "10:30");
        });
    }

    @Test
    void knowsWhetherATraineeCanBeginAtOnceWithASupervisor() {
        take(THEA.practitionerId(), "09:30", "10:30", 0);
        Weighing now = weighing(new Needling());
        assertThat(now.supervised(AOIFE, List.of(THEA), at("10:05"))).as("the supervisor is taken").isEmpty();
        assertThat(now.supervised(AOIFE, List.of(THEA), at("10:35"))).as("the hours end before").isEmpty();
        assertThat(now.supervised(AOIFE, List.of(THEA), at("10:30"))).singleElement().extracting(offer -> offer.manner().supervisorId())
                .isEqualTo(THEA.practitionerId());
    }

    @Test
    void offersOnlyTheTimesThatTheCertificateCovers() {
        Duty verified = duty(6, false, new TimeSlot(at("09:40"), at("10:30")));
        assertThat(labels(weighing(new Needling()).alone(verified))).containsExactly("09:45", "10:00");
        assertThat(weighing(new Needling()).fits(verified, at("09:30"))).isFalse();
        assertThat(weighing(new Needling()).fits(verified, at("09:45"))).isTrue();
        assertThat(labels(weighing(new Plain()).alone(verified))).contains("09:00");
        assertThat(labels(weighing(new Needling()).supervised(AOIFE, List.of(verified)).get(0).times())).containsExactly("09:45", "10:00");
        Duty sinceNoon = duty(7, false, new TimeSlot(at("12:00"), at("18:00")));
        assertThat(verified.isQualified(DAY, ZoneOffset.UTC)).isTrue();
        assertThat(sinceNoon.isQualified(DAY, ZoneOffset.UTC)).as("the shift ends at eleven").isFalse();
    }

    private List<String> times(Service service) {
        return labels(weighing(service).alone(THEA));
    }

    private Weighing weighing(Service service) {
        FreeTimes hours = new FreeTimes(ZoneOffset.UTC, Duration.ofMinutes(30), Instant.EPOCH);
        return new Weighing(DAY, hours, new Needs(service, Duration.ofMinutes(30)), held, PATIENT);
    }

    private void take(UUID resource, String from, String until, Integer lane) {
        TimeSlot slot = new TimeSlot(at(from), at(until));
        held.take(resource, lane == null ? new Held.Taken(slot) : new Held.Taken(slot, lane, 2));
    }

    private static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    private static List<String> labels(List<Instant> times) {
        return times.stream().map(new LocalTimes(ZoneOffset.UTC)::label).toList();
    }

    private static Duty duty(int number, boolean trainee) {
        TimeSlot day = new TimeSlot(DAY.atStartOfDay().toInstant(ZoneOffset.UTC), DAY.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        return trainee ? duty(number, true, new TimeSlot[0]) : duty(number, false, day);
    }

    private static Duty duty(int number, boolean trainee, TimeSlot... qualified) {
        List<Shift> shifts = List.of(new Shift(LocalTime.of(9, 0), LocalTime.of(11, 0), null));
        return new Duty(new UUID(0, number), "Somebody", "physiotherapist", trainee, shifts, List.of(), null, List.of(qualified), null);
    }

    private static class Plain extends Service {
        @Override
        public int lanes() {
            return 1;
        }
    }

    private static class Needling extends Plain {
        @Override
        public boolean needsCertificate() {
            return true;
        }
    }

    private static class Preparing extends Plain {
        @Override
        public int minutesBefore() {
            return 10;
        }

        @Override
        public int minutesAfter() {
            return 5;
        }
    }

    private static class WithDevice extends Plain {
        @Override
        public String deviceKind() {
            return "ultrasound";
        }
    }

    private static class ThreeLanes extends Service {
        @Override
        public int lanes() {
            return 3;
        }
    }

    private static class TwoLanes extends Service {
        @Override
        public int lanes() {
            return 2;
        }
    }
}
