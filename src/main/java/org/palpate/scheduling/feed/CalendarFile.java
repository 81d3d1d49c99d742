package org.palpate.scheduling.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.property.Summary;

/** Writes a feed as iCalendar (RFC 5545): each event in the zone of its place, which the file describes. */
final class CalendarFile {

    private static final String PRODUCT = "-//Palpate//Calendar feed//EN";
    private static final Duration REFRESH = Duration.ofMinutes(30);

    private final ICalendar calendar = new ICalendar();
    private final Map<ZoneId, TimezoneAssignment> zones = new HashMap<>();
    private final Function<Event, String> words;
    private final Instant from;
    private final Instant until;

    private CalendarFile(Function<Event, String> words, Instant from, Instant until) {
        this.words = words;
        this.from = from;
        this.until = until;
    }

    /**
     * @param words what an event is called; no more of a patient than the event holds
     */
    static String of(Feed feed, Function<Event, String> words, Instant now) {
        Instant from = feed.events().stream().map(event -> event.slot().start()).min(Instant::compareTo).orElse(now);
        Instant until = feed.events().stream().map(event -> event.slot().end()).max(Instant::compareTo).orElse(now);
        CalendarFile file = new CalendarFile(words, from, until);
        file.calendar.setProductId(PRODUCT);
        file.calendar.setName(feed.practitioner() + ", " + feed.clinic());
        file.calendar.setMethod("PUBLISH");
        file.calendar.setRefreshInterval(new biweekly.util.Duration.Builder().minutes((int) REFRESH.toMinutes()).build());
        feed.events().forEach(event -> file.add(event, now));
        return file.text();
    }

    private void add(Event event, Instant now) {
        VEvent written = new VEvent();
        written.setUid(event.id() + "@palpate");
        written.setDateTimeStamp(Date.from(now));
        written.setLastModified(Date.from(event.changedAt()));
        written.setSequence(event.version());
        written.setSummary(new Summary(words.apply(event)));
        written.setLocation(event.venue().name());
        written.setStatus(status(event));
        DateStart start = written.setDateStart(Date.from(event.slot().start()), true);
        DateEnd end = written.setDateEnd(Date.from(event.slot().end()), true);
        if (isFirstTurn(event.slot().start(), event.venue().zone()) && isFirstTurn(event.slot().end(), event.venue().zone())) {
            TimezoneAssignment zone = zones.computeIfAbsent(event.venue().zone(), id -> Zones.of(id, from, until));
            calendar.getTimezoneInfo().setTimezone(start, zone);
            calendar.getTimezoneInfo().setTimezone(end, zone);
        }
        calendar.addEvent(written);
    }

    /** In the hour that comes twice a local time means its first turn (RFC 5545, 3.3.5): the second is written in UTC. */
    private static boolean isFirstTurn(Instant moment, ZoneId zone) {
        return moment.atZone(zone).withEarlierOffsetAtOverlap().toInstant().equals(moment);
    }

    private static Status status(Event event) {
        if (!event.status().holds()) {
            return Status.cancelled();
        }
        return event.status() == org.palpate.scheduling.Status.REQUESTED ? Status.tentative() : Status.confirmed();
    }

    private String text() {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
