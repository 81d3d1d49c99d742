package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.palpate.scheduling.Status.ARRIVED;
import static org.palpate.scheduling.Status.BOOKED;
import static org.palpate.scheduling.Status.CANCELLED;
import static org.palpate.scheduling.Status.CANCELLED_LATE;
import static org.palpate.scheduling.Status.CHECKED_OUT;
import static org.palpate.scheduling.Status.COMPLETED;
import static org.palpate.scheduling.Status.CONFIRMED;
import static org.palpate.scheduling.Status.IN_TREATMENT;
import static org.palpate.scheduling.Status.NEEDS_REASSIGNMENT;
import static org.palpate.scheduling.Status.NO_SHOW;
import static org.palpate.scheduling.Status.REQUESTED;
import static org.palpate.scheduling.StatusReason.ARRIVAL_WRONG_PATIENT;
import static org.palpate.scheduling.StatusReason.BOOKED_BY_MISTAKE;
import static org.palpate.scheduling.StatusReason.CERTIFICATE_SUSPENDED;
import static org.palpate.scheduling.StatusReason.NO_SHOW_FORGOT;
import static org.palpate.scheduling.StatusReason.PATIENT_ILL;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.palpate.clinic.Service;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;

class AppointmentTest {

    private static final Instant START = Instant.parse("2026-11-18T10:00:00Z");
    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Place PLACE = new Place(new UUID(0, 1), "London", ZoneOffset.UTC);
    private static final By ROSA = by(START.plusSeconds(60));
    private static final Arrangement THEA = arrangement(new UUID(0, 2), START);
    private static final Arrangement NAOMI = arrangement(new UUID(0, 3), START.plusSeconds(3600));

    private static final Booking BOOKING =
            new Booking(new UUID(0, 9), new UUID(0, 8), new UUID(0, 7), THEA.practitionerId(), START, "");

    private static final StatusChange BEFORE = new StatusChange(BOOKED, START.minus(A_DAY), ROSA.accountId(), null);

    private final Appointment appointment = booked();

    @Test
    void followsTheTableForEveryPairOfStatuses() {
        Map<Status, Consumer<Appointment>> verbs = verbs();
        for (Status from : Status.values()) {
            verbs.forEach((to, verb) -> {
                Appointment one = in(from);
                boolean allowed = from == to || from.canBecome(to) || from.isCancelled() && to.isCancelled()
                        || to == IN_TREATMENT && from.canBecome(ARRIVED);
                if (allowed) {
                    verb.accept(one);
                    assertThat(one.status()).as("%s to %s", from, to).isEqualTo(from.isCancelled() && to.isCancelled() ? from : to);
                } else {
                    assertThatExceptionOfType(Refused.class).as("%s to %s", from, to).isThrownBy(() -> verb.accept(one));
                    assertThat(one.status()).isEqualTo(from);
                }
            });
        }
    }

    @Test
    void restoresExactlyWhatWasGivenUp() {
        for (Status from : Status.values()) {
            Appointment one = in(from);
            if (Set.of(CANCELLED, CANCELLED_LATE, NO_SHOW, NEEDS_REASSIGNMENT).contains(from)) {
                one.restore(THEA, ROSA);
                assertThat(one.status()).as("from %s", from).isEqualTo(BOOKED);
            } else {
                refuses("scheduling.refused.not_given_up", () -> one.restore(THEA, ROSA));
            }
        }
    }

    @Test
    void takesBackAnArrivalAndNothingElse() {
        for (Status from : Status.values()) {
            Appointment one = in(from);
            if (from == ARRIVED) {
                one.takeBackArrival(ARRIVAL_WRONG_PATIENT, BEFORE, ROSA);
                assertThat(one.status()).isEqualTo(BOOKED);
                assertThat(one.arrangement()).isEqualTo(THEA);
            } else {
                refuses("scheduling.refused.not_arrived", () -> one.takeBackArrival(ARRIVAL_WRONG_PATIENT, BEFORE, ROSA));
            }
        }
        Appointment one = in(ARRIVED);
        one.takeBackArrival(ARRIVAL_WRONG_PATIENT, new StatusChange(CONFIRMED, START, ROSA.accountId(), null), ROSA);
        assertThat(one.status()).isEqualTo(CONFIRMED);
        assertThat(CONFIRMED.canGoBackTo(ARRIVED)).isTrue();
    }

    @Test
    void aMoveToSomebodyElseBooksAgainWhatHadLostItsPractitioner() {
        Appointment orphaned = in(NEEDS_REASSIGNMENT);
        orphaned.reassign(NAOMI, new StatusChange(CONFIRMED, START, ROSA.accountId(), null), ROSA);
        assertThat(orphaned.status()).isEqualTo(BOOKED);
        assertThat(orphaned.practitionerId()).isEqualTo(NAOMI.practitionerId());
        Appointment confirmed = in(CONFIRMED);
        confirmed.move(NAOMI, ROSA);
        assertThat(confirmed.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void whoeverWaitsTodayHasArrivedForTheNewPractitionerToo() {
        StatusChange waiting = new StatusChange(ARRIVED, START.minusSeconds(600), new UUID(0, 6), null);
        Appointment today = in(NEEDS_REASSIGNMENT);
        today.reassign(NAOMI, waiting, ROSA);
        assertThat(today.status()).isEqualTo(ARRIVED);
        assertThat(state(today, ARRIVED, null).arrangement()).isEqualTo(NAOMI);
        Appointment tomorrow = in(NEEDS_REASSIGNMENT);
        tomorrow.reassign(arrangement(NAOMI.practitionerId(), START.plus(Duration.ofDays(1))), waiting, ROSA);
        assertThat(tomorrow.status()).isEqualTo(BOOKED);
        refuses("scheduling.refused.not_given_up", () -> in(CONFIRMED).reassign(NAOMI, waiting, ROSA));
    }

    @Test
    void isCancelledLateByThePatientFromADayBeforeOn() {
        Instant limit = START.minus(A_DAY);
        assertThat(cancelled(PATIENT_ILL, limit)).isEqualTo(CANCELLED);
        assertThat(cancelled(PATIENT_ILL, limit.plusMillis(1))).isEqualTo(CANCELLED_LATE);
        assertThat(cancelled(PATIENT_ILL, START.plus(Duration.ofHours(1)))).isEqualTo(CANCELLED_LATE);
    }

    @Test
    void theNoticeIsWhatTheClinicAsksFor() {
        Instant yesterday = START.minus(Duration.ofHours(30));
        assertThat(appointment.isShortNotice(Duration.ofHours(29), yesterday)).isFalse();
        assertThat(appointment.isShortNotice(Duration.ofHours(31), yesterday)).isTrue();
        assertThat(appointment.isShortNotice(Duration.ZERO, START)).isFalse();
    }

    @Test
    void theClinicNeverCancelsLate() {
        assertThat(cancelled(StatusReason.CLINIC_PRACTITIONER_AWAY, START)).isEqualTo(CANCELLED);
        assertThat(cancelled(BOOKED_BY_MISTAKE, START)).isEqualTo(CANCELLED);
        Appointment orphaned = in(NEEDS_REASSIGNMENT);
        orphaned.cancel(PATIENT_ILL, A_DAY, ROSA);
        assertThat(orphaned.status()).isEqualTo(CANCELLED);
    }

    @Test
    void checksInOnTheDayOnlyAndRecordsNoNoShowBeforeTheStart() {
        refuses("scheduling.refused.not_today", () -> appointment.checkIn(by(START.minus(Duration.ofDays(1)))));
        refuses("scheduling.refused.no_show_too_early", () -> appointment.recordNoShow(NO_SHOW_FORGOT, by(START.minusSeconds(1))));
    }

    @Test
    void anUndoBringsBackTimePeopleAndStatusAsTheyWere() {
        appointment.confirm(ROSA);
        PastState before = state(appointment, CONFIRMED, null);
        appointment.move(NAOMI, ROSA);
        appointment.goBackTo(before, ROSA);
        assertThat(appointment.arrangement()).isEqualTo(THEA);
        assertThat(appointment.status()).isEqualTo(CONFIRMED);
    }

    @Test
    void anUndoNeverGoesBehindTheVisit() {
        Appointment completed = in(COMPLETED);
        refuses("scheduling.refused.cannot_undo", () -> completed.goBackTo(state(completed, IN_TREATMENT, null), ROSA));
    }

    @Test
    void aDeclinedOfferIsHeldAgainUntilItsHoldEnds() {
        Appointment offered = booked(BOOKING.heldUntil(START));
        PastState before = state(offered, REQUESTED, null);
        offered.declineOffer(ROSA);
        refuses("scheduling.refused.offer_ended", () -> offered.goBackTo(before, by(START)));
        offered.goBackTo(before, by(START.minusMillis(1)));
        assertThat(offered.status()).isEqualTo(REQUESTED);
        refuses("scheduling.refused.offer_ended", () -> offered.accept(by(START)));
    }

    private static Map<Status, Consumer<Appointment>> verbs() {
        Map<Status, Consumer<Appointment>> verbs = new EnumMap<>(Status.class);
        verbs.put(CONFIRMED, one -> one.confirm(ROSA));
        verbs.put(ARRIVED, one -> one.checkIn(ROSA));
        verbs.put(IN_TREATMENT, one -> one.startTreatment(ROSA));
        verbs.put(COMPLETED, one -> one.complete(ROSA));
        verbs.put(CHECKED_OUT, one -> one.checkOut(ROSA));
        verbs.put(CANCELLED, one -> one.cancel(BOOKED_BY_MISTAKE, A_DAY, ROSA));
        verbs.put(NO_SHOW, one -> one.recordNoShow(NO_SHOW_FORGOT, ROSA));
        return verbs;
    }

    private static Appointment in(Status status) {
        Appointment one = booked();
        switch (status) {
            case CANCELLED_LATE -> one.cancel(PATIENT_ILL, A_DAY, ROSA);
            case COMPLETED, CHECKED_OUT -> {
                one.startTreatment(ROSA);
                one.complete(ROSA);
            }
            case REQUESTED -> one = booked(BOOKING.heldUntil(START));
            case NEEDS_REASSIGNMENT -> {
                one.cancel(BOOKED_BY_MISTAKE, A_DAY, ROSA);
                one.goBackTo(state(one, status, CERTIFICATE_SUSPENDED), ROSA);
            }
            default -> { }
        }
        Consumer<Appointment> verb = verbs().get(status);
        if (verb != null && one.status() != status) {
            verb.accept(one);
        }
        assertThat(one.status()).isEqualTo(status);
        return one;
    }

    private static Status cancelled(StatusReason why, Instant when) {
        Appointment one = booked();
        one.cancel(why, A_DAY, by(when));
        return one.status();
    }

    private static Appointment booked() {
        return booked(BOOKING);
    }

    private static Appointment booked(Booking booking) {
        return Appointment.book(booking, new Service() { }, THEA, ROSA);
    }

    private static PastState state(Appointment one, Status status, StatusReason why) {
        return new PastState(one.arrangement(), new StatusChange(status, START, ROSA.accountId(), why));
    }

    private static Arrangement arrangement(UUID practitioner, Instant start) {
        return new Arrangement(practitioner, null, new UUID(0, 5), null, start, start.plusSeconds(2700), (short) 0, null);
    }

    private static By by(Instant at) {
        return new By(new UUID(0, 4), at, PLACE);
    }

    private static void refuses(String code, Runnable verb) {
        assertThatExceptionOfType(Refused.class).isThrownBy(verb::run)
                .satisfies(no -> assertThat(no.refusals()).extracting("code").containsExactly(code));
    }
}
