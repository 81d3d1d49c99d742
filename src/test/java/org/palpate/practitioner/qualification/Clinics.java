package org.palpate.practitioner.qualification;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;

/** A small clinic of a test's own, written by its owner: one place, two rooms, a service that needs a licence. */
final class Clinics {

    private Clinics() {
    }

    static void open(Connection owner, UUID clinic, UUID place, UUID service) throws SQLException {
        Rows.run(owner, "insert into palpate.clinic (id, name) values (?, 'Clinic of a test')", clinic);
        Rows.run(owner, "insert into palpate.location (clinic_id, id, name, time_zone, jurisdiction) values (?, ?, 'Harbour', 'Europe/Lisbon', 'PT')", clinic, place);
        for (int n = 0; n < 2; n++) {
            Rows.run(owner, "insert into palpate.room (clinic_id, id, location_id, name) values (?, ?, ?, ?)", clinic, Ids.next(), place, "Room " + n);
        }
        Rows.run(owner, "insert into palpate.service (clinic_id, id, name, family, needs_certificate, minutes, colour)"
                + " values (?, ?, 'Therapy', 'manual_compression', true, 45, 'tp')", clinic, service);
    }

    /** An account that may do everything and does not treat. */
    static void lead(Connection owner, UUID clinic, String email) throws SQLException {
        UUID account = Ids.next();
        Rows.run(owner, "insert into access.account (id, email, password_hash, name) select ?, ?, password_hash, 'A lead' from access.account where id = ?",
                account, email, Demo.account(10));
        Rows.run(owner, "insert into access.membership (clinic_id, account_id, roles) values (?, ?, '{RECEPTIONIST,CLINICAL_LEAD}')", clinic, account);
    }

    static void practitioner(Connection owner, UUID clinic, UUID place, UUID id) throws SQLException {
        Rows.run(owner, "insert into palpate.practitioner (clinic_id, id, name, profession) values (?, ?, 'Somebody Else', 'physiotherapist')", clinic, id);
        for (int day = 1; day <= 7; day++) {
            Rows.run(owner, "insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, weekday, starts, ends)"
                    + " values (?, ?, ?, ?, ?, '09:00', '18:00')", clinic, Ids.next(), id, place, day);
        }
    }

    static void licence(Connection owner, UUID clinic, UUID practitioner, UUID id) throws SQLException {
        Rows.run(owner, "insert into palpate.credential (clinic_id, id, practitioner_id, kind, title, issuing_body, number, jurisdiction, issued_on, expires_on,"
                + " entered_by) values (?, ?, ?, 'licence', 'Licence', 'Board', 'L-1', 'PT', '2020-01-01', '2027-03-05', ?)",
                clinic, id, practitioner, practitioner);
    }

    static UUID patient(Connection owner, UUID clinic, int number) throws SQLException {
        UUID id = Ids.next();
        Rows.run(owner, "insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, registered_at)"
                + " values (?, ?, ?, 'Interleaved', '1980-01-01', '+44 20 7946 0777', '777064970244', now())", clinic, id, "Patient " + number);
        return id;
    }
}
