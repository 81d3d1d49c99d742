package org.palpate.scheduling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.palpate.database.Sql;
import org.palpate.screening.rule.BookedVisits;

/** Tells the screening which visits are still to come. */
@ApplicationScoped
class UpcomingVisits implements BookedVisits {

    private static final String AFTER = """
            select a.id, a.patient_id, p.given_name || ' ' || p.family_name as patient, a.starts_at, l.time_zone, s.name as service,
              f.severity_column as gate
            from palpate.appointment a
            join palpate.patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
            join palpate.location l on l.clinic_id = a.clinic_id and l.id = a.location_id
            join palpate.service s on s.clinic_id = a.clinic_id and s.id = a.service_id
            join reference.technique_family f on f.id = a.family
            where a.clinic_id = palpate.current_clinic() and a.starts_at > ? and a.holds and f.severity_column is not null
            order by a.starts_at, a.id""";

    @Inject
    private Sql sql;

    @Override
    public List<Booked> after(Instant moment) {
        return sql.all(AFTER, UpcomingVisits::booked, moment);
    }

    private static Booked booked(ResultSet row) throws SQLException {
        return new Booked(row.getObject("id", UUID.class), row.getObject("patient_id", UUID.class), row.getString("patient"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(), ZoneId.of(row.getString("time_zone")),
                row.getString("service"), row.getString("gate"));
    }
}
