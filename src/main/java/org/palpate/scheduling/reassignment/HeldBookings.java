package org.palpate.scheduling.reassignment;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palpate.kernel.Caller;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Place;
import org.palpate.screening.Screenings;
import org.palpate.screening.Status;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.DoorPolicy;
import org.palpate.screening.door.HeldVisits;
import org.palpate.screening.door.Passage;

/**
 * What is booked and would not be booked any more: every booking to come is evaluated anew whenever the list is looked at,
 * by the same engine that stands at the door. No answer and no rule can change behind its back, and nothing is cancelled.
 */
@Doorway
class HeldBookings implements HeldVisits {

    private static final String TO_COME = """
            select a.id, a.patient_id, p.given_name || ' ' || p.family_name as patient, s.name as service, a.family, pr.name as practitioner,
              a.starts_at, a.ends_at, l.time_zone
            from palpate.appointment a
            join palpate.patient p on p.id = a.patient_id
            join palpate.service s on s.id = a.service_id
            join palpate.practitioner pr on pr.id = a.practitioner_id
            join palpate.location l on l.id = a.location_id
            where a.%s = ? and a.starts_at > ? and a.status in ('requested', 'booked', 'confirmed')
              and palpate.stands(a.status, a.held_until, ?)
            order by a.starts_at, a.id
            """;

    @Inject
    private Sql sql;
    @Inject
    private Screenings screenings;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Those at a place, the soonest first. Two statements, however many there are. */
    public List<HeldBooking> at(Place place) {
        return held(toCome("location_id", place.id()), place.today(clock));
    }

    @Override
    public List<Held> of(UUID patientId) {
        return held(toCome("patient_id", patientId), caller.user().today(clock)).stream()
                .map(one -> new Held(one.id(), one.start(), one.zone(), one.service(), one.practitioner())).toList();
    }

    private List<HeldBooking> toCome(String of, UUID id) {
        Instant now = clock.instant();
        return sql.all(TO_COME.formatted(of), HeldBookings::booking, id, now, now);
    }

    private List<HeldBooking> held(List<HeldBooking> toCome, LocalDate today) {
        Map<UUID, Status> known = screenings.status(toCome.stream().map(HeldBooking::patientId).distinct().toList(), today);
        return toCome.stream().filter(booking -> DoorPolicy.at(Door.BOOKING, known.get(booking.patientId()).of(booking.family()),
                booking.family()) == Passage.REFUSED).toList();
    }

    private static HeldBooking booking(ResultSet row) throws SQLException {
        return new HeldBooking(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class), row.getString("patient"),
                row.getString("service"), row.getString("family"), row.getString("practitioner"), row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(), ZoneId.of(row.getString("time_zone")));
    }
}
