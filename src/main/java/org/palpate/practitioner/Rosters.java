package org.palpate.practitioner;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.palpate.database.Columns;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;

/** Reads the rows of a roster: who works on which day. */
final class Rosters {

    /** Stands for the end of what ends never, as the database tells it. */
    private static final Instant FOR_EVER = Instant.ofEpochSecond(253_402_300_799L);

    private Rosters() {
    }

    static Map<LocalDate, List<Duty>> of(List<Columns> rows, Place place, List<LocalDate> days) {
        Map<UUID, List<Columns>> byPractitioner = new LinkedHashMap<>();
        rows.forEach(row -> byPractitioner.computeIfAbsent(row.uuid("id"), id -> new ArrayList<>()).add(row));
        List<Known> known = byPractitioner.values().stream().map(own -> Known.of(own, place)).toList();
        Map<LocalDate, List<Duty>> rosters = new LinkedHashMap<>();
        days.forEach(day -> rosters.put(day, known.stream().map(one -> one.on(day, place)).toList()));
        return rosters;
    }

    /** What is known of one practitioner for all of the days. */
    private record Known(Columns row, Availability availability, List<TimeSlot> qualified) {

        static Known of(List<Columns> rows, Place place) {
            Columns first = rows.get(0);
            List<Hours> hours = rows.stream().filter(row -> row.has("hours_id")).map(row -> hours(row, place)).toList();
            Map<LocalDate, String> closures = first.texts("closed").stream().map(row -> row.split(" ", 2))
                    .collect(Collectors.toMap(row -> LocalDate.parse(row[0]), row -> row[1]));
            return new Known(first, new Availability(place.zone(), hours, first.texts("absences").stream().map(Rosters::absence).toList(), closures),
                    first.texts("qualified").stream().map(row -> row.split(" ")).map(row -> new TimeSlot(moment(row[0]), moment(row[1]))).toList());
        }

        Duty on(LocalDate day, Place place) {
            TimeSlot wholeDay = Practitioners.wholeDay(place, day);
            Instant until = qualified.stream().map(TimeSlot::end).filter(FOR_EVER::isAfter).max(Comparator.naturalOrder()).orElse(null);
            return new Duty(row.uuid("id"), row.text("name"), row.text("profession"), row.is("trainee"), availability.shifts(day),
                    availability.absences().stream().filter(absence -> absence.during().overlaps(wholeDay)).toList(),
                    availability.closed(day).orElse(null),
                    qualified.stream().filter(wholeDay::overlaps).toList(), until);
        }
    }

    private static Hours hours(Columns row, Place place) {
        return new Hours(row.uuid("hours_id"), place.id(), DayOfWeek.of(row.number("weekday")),
                new Shift(row.time("starts"), row.time("ends"), row.uuid("room_id")), row.date("holds_from"), row.date("holds_until"), row.is("one_day"));
    }

    private static Absence absence(String row) {
        String[] parts = row.split(" ");
        return new Absence(UUID.fromString(parts[0]), Absence.Kind.of(parts[1]), new TimeSlot(moment(parts[2]), moment(parts[3])), "");
    }

    private static Instant moment(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}
