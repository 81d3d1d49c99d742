package org.palpate.scheduling.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.TimeSlot;
import org.palpate.scheduling.Status;

/** A feed, written and read back: the library that reads it knows no zone but those that the file describes. */
class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId BALTIMORE = ZoneId.of("America/New_York");

    @Test
    void keepsTheWallTimeOverTheChangeOfTheClocks() {
        String text = text(event("2027-03-22T10:00:00Z", LONDON), event("2027-03-29T09:00:00Z", LONDON), event("2027-10-25T09:00:00Z", LONDON), event("2027-11-01T10:00:00Z", LONDON));
        assertThat(unfolded(text)).filteredOn(line -> line.startsWith("DTSTART;TZID"))
                .containsExactly("DTSTART;TZID=Europe/London:20270322T100000", "DTSTART;TZID=Europe/London:20270329T100000",
                        "DTSTART;TZID=Europe/London:20271025T100000", "DTSTART;TZID=Europe/London:20271101T100000");
    }

    @Test
    void isReadBackAsTheSameMoments() {
        List<Event> events = List.of(event("2027-03-13T23:30:00Z", BALTIMORE), event("2027-03-28T00:30:00Z", LONDON), event("2027-03-28T01:30:00Z", LONDON),
                event("2027-07-01T09:00:00Z", LONDON), event("2027-10-31T00:15:00Z", LONDON), event("2027-11-01T10:00:00Z", LONDON), event("2027-11-08T14:00:00Z", BALTIMORE));
        ICalendar read = Biweekly.parse(text(events.toArray(Event[]::new))).first();
        assertThat(read.getEvents().stream().map(event -> event.getDateStart().getValue().toInstant()))
                .containsExactlyElementsOf(events.stream().map(event -> event.slot().start()).toList());
        assertThat(read.getEvents().stream().map(VEvent::getDateEnd).map(end -> end.getValue().toInstant()))
                .containsExactlyElementsOf(events.stream().map(event -> event.slot().end()).toList());
        assertThat(read.getTimezoneInfo().getTimezones().stream().map(TimezoneAssignment::getComponent).map(zone -> zone.getTimezoneId().getValue()))
                .containsExactlyInAnyOrder("Europe/London", "America/New_York");
    }

    @Test
    void describesEachChangeOfTheClocks() {
        String text = text(event("2027-03-22T10:00:00Z", LONDON), event("2027-11-01T10:00:00Z", LONDON));
        assertThat(unfolded(text)).contains("BEGIN:VTIMEZONE", "TZID:Europe/London", "DTSTART:20270328T010000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "DTSTART:20271031T020000");
    }

    @Test
    void saysWhatIsCancelledAndWhatIsOnlyOffered() {
        Event cancelled = new Event(new UUID(0, 1), slot("2027-03-22T10:00:00Z"), Status.CANCELLED, NOW, 3, "Dry needling", null, null, new Event.Venue("London", LONDON));
        Event offered = new Event(new UUID(0, 2), slot("2027-03-22T11:00:00Z"), Status.REQUESTED, NOW, 0, "Dry needling", "Hannah Cole", null, new Event.Venue("London", LONDON));
        assertThat(unfolded(text(cancelled, offered))).contains("STATUS:CANCELLED", "SEQUENCE:3", "STATUS:TENTATIVE", "SUMMARY:Dry needling", "SUMMARY:Hannah Cole");
    }

    @Test
    void isWholeWithoutAnyAppointment() {
        assertThat(Biweekly.parse(text()).first().getEvents()).isEmpty();
    }

    private static String text(Event... events) {
        return CalendarFile.of(new Feed("Thea Lindqvist", "Northgate", List.of(events)), event -> event.patient() == null ? event.service() : event.patient(), NOW);
    }

    private static Event event(String start, ZoneId zone) {
        return new Event(UUID.randomUUID(), slot(start), Status.BOOKED, NOW, 0, "Dry needling", null, null, new Event.Venue("Somewhere", zone));
    }

    private static TimeSlot slot(String start) {
        return TimeSlot.of(Instant.parse(start), Duration.ofMinutes(45));
    }

    private static List<String> unfolded(String text) {
        return Stream.of(text.replace("\r\n ", "").split("\r\n")).toList();
    }
}
