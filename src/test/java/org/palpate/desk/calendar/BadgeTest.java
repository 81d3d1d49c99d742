package org.palpate.desk.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.CardNote;
import org.palpate.scheduling.Status;
import org.palpate.screening.Standing;

class BadgeTest {

    private static final Instant START = Instant.parse("2026-11-18T10:00:00Z");
    private static final CardNote NOTHING = note(0, true, "", null, false);

    @Test
    void saysNothingOfSomebodyKnownForWhomAllIsSettled() {
        assertThat(codes(Status.BOOKED, NOTHING, Standing.ALLOWED, true)).isEmpty();
    }

    @Test
    void marksTheFirstVisitWhateverTheScreeningSays() {
        CardNote first = note(0, false, "", null, false);
        assertThat(codes(Status.BOOKED, first, Standing.MISSING, true)).containsExactly("missing", "first_visit");
        assertThat(codes(Status.ARRIVED, first, Standing.ALLOWED, true)).containsExactly("first_visit");
        assertThat(Badge.of(card(Status.BOOKED, true, null), NOTHING, safety(Standing.ALLOWED), true)).extracting(Badge::code).containsExactly("first_visit");
    }

    @Test
    void saysThatTheScreeningIsDueOnTheDayItself() {
        assertThat(codes(Status.BOOKED, NOTHING, Standing.EXPIRED, true)).containsExactly("expired");
        assertThat(codes(Status.BOOKED, NOTHING, Standing.EXPIRED, false)).isEmpty();
        assertThat(codes(Status.BOOKED, NOTHING, Standing.MISSING, false)).containsExactly("missing");
    }

    @Test
    void saysThatNeedlingIsBlockedAlsoForAnotherTreatment() {
        var safety = new org.palpate.screening.Status(Standing.ALLOWED, Map.of("dry_needling", Standing.BLOCKED), true, false);
        assertThat(Badge.of(card(Status.BOOKED, false, null), NOTHING, safety, true)).extracting(Badge::code).containsExactly("stopped", "needling_blocked");
    }

    @Test
    void tellsOfConsentAlertNoShowsAndReminder() {
        CardNote note = note(2, true, "Fear of needles", "message_left", true);
        assertThat(codes(Status.BOOKED, note, Standing.ALLOWED, false)).containsExactly("alert", "consent_missing", "no_shows", "reminder_message_left");
        assertThat(codes(Status.ARRIVED, note, Standing.ALLOWED, true)).doesNotContain("reminder_message_left");
    }

    @Test
    void countsTheVisitsOfACourseAndThoseLeft() {
        Card part = card(Status.BOOKED, false, new Card.Course(UUID.randomUUID(), 3, 8));
        assertThat(Badge.of(part, note(0, true, "", null, false), safety(Standing.ALLOWED), true)).containsExactly(new Badge("course", 3, 8, 5));
    }

    @Test
    void saysNothingOnceNothingCanBeDone() {
        CardNote note = note(2, false, "Fear of needles", "reached", true);
        for (Status over : List.of(Status.IN_TREATMENT, Status.COMPLETED, Status.CHECKED_OUT, Status.CANCELLED, Status.NO_SHOW, Status.NEEDS_REASSIGNMENT)) {
            assertThat(codes(over, note, Standing.BLOCKED, true)).as(over.code()).isEmpty();
        }
    }

    private static List<String> codes(Status status, CardNote note, Standing standing, boolean today) {
        return Badge.of(card(status, false, null), note, safety(standing), today).stream().map(Badge::code).toList();
    }

    private static org.palpate.screening.Status safety(Standing standing) {
        return new org.palpate.screening.Status(standing, Map.of(), false, false);
    }

    private static Card card(Status status, boolean firstVisit, Card.Course course) {
        Card.Booked service = new Card.Booked(UUID.randomUUID(), "Follow-up", "manual_compression", "fu", firstVisit);
        return new Card(UUID.randomUUID(), null, null, service, null, status, START, START.plusSeconds(1_800), "", null, 0, null, course);
    }

    private static CardNote note(int noShows, boolean beenHere, String alert, String reminder, boolean unconsented) {
        return new CardNote(null, START, noShows, beenHere, alert, 5, reminder, unconsented);
    }
}
