package org.palpate.scheduling.waitlist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads entries of the waiting list with the names that they refer to. */
final class EntryRows {

    /** Its first value is the present moment: a hold that has ended is no offer any more. */
    static final String SELECT = """
            select w.id, w.patient_id, p.given_name || ' ' || p.family_name as patient, w.service_id, s.name as service, s.family, s.minutes,
              w.practitioner_id, pr.name as practitioner, w.weekdays, w.from_time, w.until_time, w.first_day, w.last_day, w.priority, w.note,
              w.entered_at, w.version, offered.id as offer_id, offered.starts_at, offered.held_until
            from palpate.waiting_entry w
            join palpate.patient p on p.id = w.patient_id
            join palpate.service s on s.id = w.service_id
            left join palpate.practitioner pr on pr.id = w.practitioner_id
            left join lateral (select a.id, a.starts_at, a.held_until from palpate.waiting_offer o join palpate.appointment a on a.id = o.appointment_id
              where o.entry_id = w.id and a.status = 'requested' and a.held_until > ? order by a.held_until desc limit 1) offered on true
            where w.closed_at is null
            """;
    static final String BEST_FIRST = " order by w.priority, w.entered_at, w.id";

    private EntryRows() {
    }

    static Entry entry(ResultSet row) throws SQLException {
        return new Entry(id(row, "id"), new Entry.Named(id(row, "patient_id"), row.getString("patient")),
                new Entry.Treatment(id(row, "service_id"), row.getString("service"), row.getString("family"), row.getInt("minutes")),
                id(row, "practitioner_id") == null ? null : new Entry.Named(id(row, "practitioner_id"), row.getString("practitioner")),
                wanted(row), Priority.of(row.getInt("priority")), row.getString("note"), moment(row, "entered_at"), row.getInt("version"), offer(row));
    }

    private static Wanted wanted(ResultSet row) throws SQLException {
        return new Wanted(Stream.of((Short[]) row.getArray("weekdays").getArray()).map(day -> DayOfWeek.of(day)).collect(Collectors.toSet()),
                row.getObject("from_time", LocalTime.class), row.getObject("until_time", LocalTime.class),
                row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class));
    }

    private static Entry.Offered offer(ResultSet row) throws SQLException {
        return id(row, "offer_id") == null ? null : new Entry.Offered(id(row, "offer_id"), moment(row, "starts_at"), moment(row, "held_until"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
