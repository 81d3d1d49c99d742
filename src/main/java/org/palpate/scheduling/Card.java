package org.palpate.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.UUID;

import org.palpate.database.Columns;

/** An appointment as lists and the calendar show it, with the names it refers to. */
public record Card(UUID id, Person patient, Person practitioner, Booked service, Where where, Status status, Instant start,
                   Instant end, String note, StatusReason reason, int version, Instant heldUntil, Course course) {

    public static final Comparator<Card> BY_START = Comparator.comparing(Card::start);

    /** Somebody named on a card. */
    public record Person(UUID id, String name) {
    }

    /** What is booked. */
    public record Booked(UUID id, String name, String family, String colour, boolean firstVisit) {
    }

    /** Which visit of how many of a course it is. */
    public record Course(UUID id, int number, int planned) {
    }

    /** The location with its zone, and the room. */
    public record Where(UUID locationId, String location, ZoneId zone, String room) {
    }

    /** Whether there is still something to remind the patient of. */
    public boolean canRemind(Instant now) {
        return (status == Status.BOOKED || status == Status.CONFIRMED) && start.isAfter(now);
    }

    /** Not an offer whose hold has ended: nobody has given the time up yet, but it is free. */
    static final String STANDS = "palpate.stands(a.status, a.held_until, :now)";

    static final String SELECT = """
            select a.id, p.id as patient_id, p.given_name || ' ' || p.family_name as patient, pr.id as practitioner_id,
              pr.name as practitioner, s.id as service_id, s.name as service, s.family, s.colour, s.first_visit, l.id as location_id, l.name as location,
              l.time_zone, r.name as room, a.status, a.starts_at, a.ends_at, a.note, a.reason, a.version,
              a.held_until, a.course_id, a.course_number, c.planned, p.family_name
            from palpate.appointment a
            join palpate.patient p on p.id = a.patient_id
            join palpate.practitioner pr on pr.id = a.practitioner_id
            join palpate.service s on s.id = a.service_id
            join palpate.location l on l.id = a.location_id
            join palpate.room r on r.id = a.room_id
            left join palpate.course c on c.id = a.course_id
            """;

    static Card of(Columns row) {
        String reason = row.text("reason");
        return new Card(row.uuid("id"), person(row, "patient"), person(row, "practitioner"),
                new Booked(row.uuid("service_id"), row.text("service"), row.text("family"), row.text("colour"),
                        row.is("first_visit")),
                new Where(row.uuid("location_id"), row.text("location"),
                        ZoneId.of(row.text("time_zone")), row.text("room")),
                Status.of(row.text("status")), row.instant("starts_at"), row.instant("ends_at"),
                row.text("note"), reason == null ? null : StatusReason.of(reason),
                row.number("version"), row.instant("held_until"), course(row));
    }

    private static Course course(Columns row) {
        return row.has("course_id") ? new Course(row.uuid("course_id"), row.number("course_number"), row.number("planned")) : null;
    }

    private static Person person(Columns row, String who) {
        return new Person(row.uuid(who + "_id"), row.text(who));
    }
}
