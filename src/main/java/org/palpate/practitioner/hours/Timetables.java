package org.palpate.practitioner.hours;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.clinic.Commitments;
import org.palpate.clinic.Stranded;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Availability;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.Shift;

/** The working hours of practitioners at the caller's location. */
@Doorway
public class Timetables {

    private static final String OF = """
            select id, location_id, weekday, starts, ends, room_id, lower(valid) as holds_from, upper(valid) as holds_until, one_day
            from palpate.working_hours
            where practitioner_id = ? and location_id = ? and (upper(valid) is null or upper(valid) > ?)
            order by one_day, case when one_day then lower(valid) end, weekday, starts, lower(valid) nulls first
            """;
    private static final String ADD = """
            insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, room_id, weekday, starts, ends, valid, one_day)
            values (?, ?, ?, ?, ?, ?, ?, ?, daterange(?, ?), ?)
            """;
    private static final String END = "update palpate.working_hours set valid = daterange(?, ?) where id = ?";
    private static final String DROP = "delete from palpate.working_hours where id = ?";

    @Inject
    private Sql sql;
    @Inject
    private Commitments commitments;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Hours of today and later: those of the week by weekday, then those of one day by date. */
    public List<Hours> of(UUID practitionerId) {
        return sql.all(OF, Timetables::hours, practitionerId, place().id(), today());
    }

    public Hours get(UUID practitionerId, UUID id) {
        return of(practitionerId).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** What is booked, still to come, within the present hours and no longer within the changed ones. */
    Stranded strandedBy(Change change) {
        List<Hours> present = of(change.practitionerId());
        Availability before = availability(present);
        Availability after = availability(change.applied(present));
        return new Stranded(commitments.ofPractitioner(change.practitionerId(), TimeSlot.from(clock.instant())).stream()
                .filter(booking -> booking.locationId().equals(place().id()) && booking.slot().start().isAfter(clock.instant()))
                .filter(booking -> before.covers(booking.slot()) && !after.covers(booking.slot())).toList());
    }

    /** Changes the hours. What would be stranded must have been agreed to, and loses its time. */
    void make(Change change, Collection<UUID> agreed) {
        sql.hold(caller.user().clinicId(), place().id());
        List<UUID> present = of(change.practitionerId()).stream().map(Hours::id).toList();
        if (!change.fresh().isEmpty() && present.containsAll(change.fresh())) {
            return;
        }
        if (!present.containsAll(change.known())) {
            throw new NotFound();
        }
        if (change.come().stream().anyMatch(Hours::isNever)) {
            throw Refused.because("practitioner.refused.hours_over");
        }
        Stranded stranded = strandedBy(change);
        stranded.refuseUnless(agreed);
        commitments.reassign(stranded.ids(), Commitments.Cause.PRACTITIONER_AWAY);
        write(change);
        audit.changed("practitioner.hours_changed", change.practitionerId(), null);
    }

    private void write(Change change) {
        Violation.worded(() -> {
            change.dropped().forEach(id -> sql.run(DROP, id));
            change.come().stream().filter(one -> change.known().contains(one.id())).forEach(one -> sql.run(END, one.from(), one.until(), one.id()));
            change.come().stream().filter(one -> change.fresh().contains(one.id())).forEach(one -> add(change.practitionerId(), one));
        }, Timetables::refusal);
    }

    private void add(UUID practitionerId, Hours one) {
        sql.run(ADD, caller.user().clinicId(), one.id(), practitionerId, one.locationId(), one.shift().roomId(), (short) one.weekday().getValue(),
                one.shift().start(), one.shift().end(), one.from(), one.until(), one.oneDay());
    }

    private static Refused refusal(String constraint) {
        return switch (constraint) {
            case "working_hours_not_twice" -> Refused.because("practitioner.refused.hours_twice");
            case "working_hours_room_fkey", "working_hours_practitioner_fkey" -> Refused.because("practitioner.refused.room");
            default -> null;
        };
    }

    private Availability availability(List<Hours> hours) {
        return new Availability(place().zone(), hours, List.of(), Map.of());
    }

    private static Hours hours(ResultSet row) throws SQLException {
        Shift shift = new Shift(row.getObject("starts", LocalTime.class), row.getObject("ends", LocalTime.class), row.getObject("room_id", UUID.class));
        return new Hours(row.getObject("id", UUID.class), row.getObject("location_id", UUID.class), DayOfWeek.of(row.getInt("weekday")), shift,
                row.getObject("holds_from", LocalDate.class), row.getObject("holds_until", LocalDate.class), row.getBoolean("one_day"));
    }

    private Place place() {
        return caller.user().location();
    }

    private LocalDate today() {
        return place().today(clock);
    }
}
