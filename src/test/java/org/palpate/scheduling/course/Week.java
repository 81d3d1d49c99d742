package org.palpate.scheduling.course;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Shift;

/** An outlook for tests: Thea and Imre in London, every day but Sunday, 09:00 to 12:00 and 13:00 to 17:00, two rooms. */
final class Week {

    static final UUID THEA = new UUID(5, 1);
    static final UUID IMRE = new UUID(5, 2);
    /** In training. */
    static final UUID AOIFE = new UUID(5, 6);
    static final UUID PATIENT = new UUID(10, 1);
    static final UUID ROOM = new UUID(3, 1);
    static final UUID OTHER_ROOM = new UUID(3, 2);
    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Shift> HOURS = List.of(shift("09:00", "12:00"), shift("13:00", "17:00"));
    private static final List<Shift> NIGHT = List.of(shift("00:00", "06:00"));

    private final Map<UUID, List<TimeSlot>> held = new HashMap<>();
    private final Map<UUID, List<TimeSlot>> away = new HashMap<>();
    private final Map<LocalDate, String> closed = new HashMap<>();
    private Map<UUID, Integer> devices;
    private Instant certifiedUntil = Instant.parse("2030-01-01T00:00:00Z");
    private boolean night;

    Week holding(UUID resource, String start, String end) {
        held.computeIfAbsent(resource, none -> new ArrayList<>()).add(new TimeSlot(Instant.parse(start), Instant.parse(end)));
        return this;
    }

    Week away(UUID who, String start, String end) {
        away.computeIfAbsent(who, none -> new ArrayList<>()).add(new TimeSlot(Instant.parse(start), Instant.parse(end)));
        return this;
    }

    Week closed(String day, String why) {
        closed.put(LocalDate.parse(day), why);
        return this;
    }

    Week certifiedUntil(String moment) {
        certifiedUntil = Instant.parse(moment);
        return this;
    }

    /** The service needs a device: there are these, each with the minutes that it needs afterwards. */
    Week withDevices(Map<UUID, Integer> ofTheKind) {
        devices = ofTheKind;
        return this;
    }

    Week atNight() {
        night = true;
        return this;
    }

    Outlook from(String day) {
        Need need = new Need(Duration.ofMinutes(45), new Need.Around(0, 5), new Need.Around(0, 10), true, Map.of(ROOM, 0, OTHER_ROOM, 0), devices);
        return new Outlook(new Place(new UUID(2, 1), "London", LONDON), need, PATIENT, Instant.parse("2026-01-05T08:00:00Z"),
                List.of(staff(THEA, "Thea", day), staff(IMRE, "Imre", day), staff(AOIFE, "Aoife", day)), held, away, closed, true);
    }

    private Staff staff(UUID id, String name, String from) {
        Map<LocalDate, List<Shift>> shifts = new HashMap<>();
        Stream.iterate(LocalDate.parse(from).minusDays(3), day -> day.plusDays(1)).limit(400)
                .filter(day -> night || day.getDayOfWeek() != DayOfWeek.SUNDAY).forEach(day -> shifts.put(day, night ? NIGHT : HOURS));
        return new Staff(id, name, shifts, id.equals(AOIFE) ? List.of() : List.of(new TimeSlot(Instant.parse("2020-01-01T00:00:00Z"), certifiedUntil)));
    }

    private static Shift shift(String start, String end) {
        return new Shift(LocalTime.parse(start), LocalTime.parse(end), null);
    }
}
