package org.palpate.scheduling.course;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.palpate.clinic.Service;
import org.palpate.database.InstantRange;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Availability;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.Shift;

/** What the rows of an outlook tell, as they come. */
final class Known {

    private final Map<UUID, String> names = new LinkedHashMap<>();
    private final Map<UUID, List<TimeSlot>> certified = new HashMap<>();
    private final Map<UUID, List<Hours>> hours = new HashMap<>();
    private final Map<UUID, List<TimeSlot>> held = new HashMap<>();
    private final Map<UUID, List<TimeSlot>> away = new HashMap<>();
    private final Map<UUID, Integer> rooms = new HashMap<>();
    private final Map<UUID, Integer> devices = new HashMap<>();
    private final Map<LocalDate, String> closed = new HashMap<>();
    private boolean evaluated;

    Object add(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String label = row.getString("label");
        switch (row.getString("what")) {
            case "held" -> list(held, id).add(slot(row));
            case "away" -> list(away, id).add(slot(row));
            case "staff" -> {
                names.put(id, label);
                certified.put(id, Stream.of(texts(row)).map(InstantRange::read).toList());
            }
            case "hours" -> list(hours, id).add(hours(id, label.split(" "), texts(row)));
            case "closed" -> closed.put(LocalDate.parse(label.substring(0, 10)), label.substring(11));
            case "room" -> rooms.put(id, row.getInt("a"));
            case "device" -> devices.put(id, row.getInt("a"));
            default -> evaluated = true;
        }
        return id;
    }

    Outlook outlook(Service service, UUID patientId, Place place, Instant now, List<LocalDate> days) {
        Need need = new Need(service.length(), new Need.Around(service.minutesBefore(), service.minutesAfter()),
                new Need.Around(service.roomMinutesBefore(), service.roomMinutesAfter()), service.needsCertificate(), rooms,
                service.deviceKind() == null ? null : devices);
        List<Staff> staff = names.keySet().stream().map(id -> staff(id, place, days)).toList();
        return new Outlook(place, need, patientId, now, staff, held, away, closed, evaluated);
    }

    /** What was known before, and what is taken besides. */
    Outlook onTopOf(Outlook outlook) {
        outlook.held().forEach((id, slots) -> list(held, id).addAll(slots));
        return new Outlook(outlook.place(), outlook.need(), outlook.patientId(), outlook.now(), outlook.staff(), held, outlook.away(),
                outlook.closed(), outlook.evaluated());
    }

    private Staff staff(UUID id, Place place, List<LocalDate> days) {
        Availability availability = new Availability(place.zone(), hours.getOrDefault(id, List.of()), List.of(), closed);
        Map<LocalDate, List<Shift>> shifts = days.stream().collect(Collectors.toMap(day -> day, availability::shifts));
        return new Staff(id, names.get(id), shifts, certified.get(id));
    }

    private static Hours hours(UUID id, String[] when, String[] texts) {
        return new Hours(id, null, DayOfWeek.of(Integer.parseInt(when[0])), new Shift(LocalTime.parse(texts[0]), LocalTime.parse(texts[1]), null),
                date(texts[2]), date(texts[3]), Boolean.parseBoolean(when[1]));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String[] texts(ResultSet row) throws SQLException {
        return (String[]) row.getArray("texts").getArray();
    }

    private static TimeSlot slot(ResultSet row) throws SQLException {
        return new TimeSlot(Instant.ofEpochSecond(row.getLong("a")), Instant.ofEpochSecond(row.getLong("b")));
    }

    private static <T> List<T> list(Map<UUID, List<T>> lists, UUID id) {
        return lists.computeIfAbsent(id, first -> new ArrayList<>());
    }
}
