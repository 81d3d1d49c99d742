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
 * @param reminder how the patient was last reminded of this time; null: not yet
 */
public record Particulars(String supervisor, String device, String beside, Instant since, String by, Reminder reminder) {

    /** A call or message that reminded the patient: whether it reached them, when, and by whom. */
    public record Reminder(String outcome, Instant at, String by) {
    }

    static final String SELECT = """
            select s.name as supervisor, d.name as device, a.lane_reason, a.status_at, access.name_of(a.status_by) as account,
              r.outcome, r.recorded_at, access.name_of(r.recorded_by) as reminded_by
            from palpate.appointment a
            left join palpate.practitioner s on s.id = a.supervisor_id
            left join palpate.device d on d.id = a.device_id
            left join lateral (select outcome, recorded_at, recorded_by from palpate.reminder r where r.clinic_id = a.clinic_id
              and r.appointment_id = a.id and r.starts_at = a.starts_at order by r.recorded_at desc, r.id desc limit 1) r on true
            where a.id = :id
            """;

    static Particulars of(Columns row) {
        return new Particulars(row.text("supervisor"), row.text("device"), row.text("lane_reason"), row.instant("status_at"), row.text("account"),
                row.has("outcome") ? new Reminder(row.text("outcome"), row.instant("recorded_at"), row.text("reminded_by")) : null);
    }
}
