package org.palpate.scheduling;

import java.time.Instant;

import org.palpate.database.Columns;

/**
 * What an appointment's page tells besides its card.
 *
 * @param supervisor null unless a trainee treats
 * @param device     null where none is booked
 * @param beside     why it runs beside another appointment; null: it does not
 * @param by         who set the present status; null where they have left the clinic
 */
public record Particulars(String supervisor, String device, String beside, Instant since, String by) {

    static final String SELECT = """
            select s.name as supervisor, d.name as device, a.lane_reason, a.status_at, access.name_of(a.status_by) as account
            from palpate.appointment a
            left join palpate.practitioner s on s.id = a.supervisor_id
            left join palpate.device d on d.id = a.device_id
            where a.id = :id
            """;

    static Particulars of(Columns row) {
        return new Particulars(row.text("supervisor"), row.text("device"), row.text("lane_reason"), row.instant("status_at"), row.text("account"));
    }
}
