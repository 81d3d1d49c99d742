package org.palpate.scheduling;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import org.palpate.testing.RunningApp;

/** A clinic of its own for races: two places, one with a single room, and as many practitioners and patients as racers. */
final class RaceClinic {

    static final String EMAIL = "race@racehill.example";
    static final UUID ONE_ROOM = id("002", 1);
    static final UUID MANY_ROOMS = id("002", 2);
    static final UUID SERVICE = id("004", 1);

    private static final UUID CLINIC = id("001", 1);
    private static final String BUILD = """
            create function pg_temp.race(kind text, number bigint) returns uuid immutable language sql
              return ('01900000-0000-7' || kind || '-a000-' || lpad(number::text, 12, '0'))::uuid;
            insert into palpate.clinic (id, name, created_at) values (pg_temp.race('001', 1), 'Racehill (tests)', now());
            insert into palpate.location (clinic_id, id, name, time_zone, jurisdiction, position)
              select pg_temp.race('001', 1), pg_temp.race('002', n), name, 'Europe/London', 'GB', n
              from (values (1, 'One room'), (2, 'Many rooms')) as place (n, name);
            insert into palpate.room (clinic_id, id, location_id, name, position)
              select pg_temp.race('001', 1), pg_temp.race('003', n), pg_temp.race('002', case n when 0 then 1 else 2 end), 'Room ' || n, n
              from generate_series(0, 20) as n;
            insert into palpate.service (clinic_id, id, name, family, needs_certificate, minutes, colour, course_needs_evaluation)
              select pg_temp.race('001', 1), pg_temp.race('004', 1), 'Race therapy', id, needs_certificate, 45, 'tp', false
              from reference.technique_family where id = 'myofascial_release';
            insert into palpate.practitioner (clinic_id, id, name, profession)
              select pg_temp.race('001', 1), pg_temp.race('005', n), 'Racer ' || n, 'physiotherapist' from generate_series(1, 16) as n;
            insert into palpate.credential (clinic_id, id, practitioner_id, kind, title, issuing_body, number, jurisdiction, issued_on, status,
                entered_by, verified_by, verified_at, verification_method)
              select pg_temp.race('001', 1), pg_temp.race('006', n), pg_temp.race('005', n), 'licence', 'Licence', 'Race register', 'R' || n, 'GB',
                '2020-01-01', 'verified', pg_temp.race('008', 1), pg_temp.race('008', 2), now(), 'register_check' from generate_series(1, 16) as n;
            insert into palpate.qualification (clinic_id, practitioner_id, location_id, technique, valid, credential_id)
              select pg_temp.race('001', 1), pg_temp.race('005', n), pg_temp.race('002', place), 'myofascial_release',
                '[2020-01-01,2040-01-01)', pg_temp.race('006', n) from generate_series(1, 16) as n, generate_series(1, 2) as place;
            insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, weekday, starts, ends)
              select pg_temp.race('001', 1), pg_temp.race('007', place * 1000 + n * 10 + weekday), pg_temp.race('005', n), pg_temp.race('002', place),
                weekday, case place when 1 then time '06:00' else '09:00' end, case place when 1 then time '08:30' else '18:00' end
              from generate_series(1, 16) as n, generate_series(1, 2) as place, generate_series(1, 7) as weekday;
            insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, registered_at)
              select pg_temp.race('001', 1), pg_temp.race('010', n), 'Guest ' || n, 'Racehill', '1980-01-01', '0' || n, reverse('0' || n), now()
              from generate_series(1, 32) as n;
            insert into access.account (id, email, password_hash, name)
              select pg_temp.race('008', 1), 'race@racehill.example', password_hash, 'Race reception'
              from access.account where email = 'rosa@northgate.example';
            insert into access.membership (clinic_id, account_id, roles)
              values (pg_temp.race('001', 1), pg_temp.race('008', 1), '{RECEPTIONIST}');
            """;
    private static final String BOOK = """
            insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id, patient_id, service_id, family, needs_certificate,
              starts_at, ends_at, status, reason, status_at, status_by, booked_at, booked_by)
            select clinic_id, ?, ?, ?, ?, ?, id, family, needs_certificate, ?::timestamptz, ?::timestamptz + interval '45 minutes', ?, ?,
              now(), ?, now(), ? from palpate.service where id = ?
            """;
    private static final String OVERLAPS = """
            select count(*) from palpate.occupancy a join palpate.occupancy b
              on b.clinic_id = a.clinic_id and b.resource_id = a.resource_id and b.lanes && a.lanes and b.during && a.during
              and b.appointment_id > a.appointment_id and a.holds and b.holds
            where a.clinic_id = ?
            """;

    private final RunningApp app;

    private RaceClinic(RunningApp app) {
        this.app = app;
    }

    /** Builds it in that app, once. */
    static RaceClinic in(RunningApp app) throws SQLException {
        try (Connection owner = app.database().asOwner(); var statement = owner.createStatement()) {
            var there = statement.executeQuery("select exists (select from palpate.clinic where id = '" + CLINIC + "')");
            there.next();
            if (!there.getBoolean(1)) {
                statement.execute(BUILD);
            }
        }
        return new RaceClinic(app);
    }

    static UUID practitioner(int number) {
        return id("005", number);
    }

    static UUID patient(int number) {
        return id("010", number);
    }

    /** An appointment in the place with many rooms, in the room of the same number as the practitioner. */
    UUID booked(UUID id, int practitioner, int patient, String start) throws SQLException {
        return insert(id, practitioner, patient, start, "booked");
    }

    UUID cancelled(UUID id, int practitioner, int patient, String start) throws SQLException {
        return insert(id, practitioner, patient, start, "cancelled");
    }

    private UUID insert(UUID id, int practitioner, int patient, String start, String status) throws SQLException {
        try (Connection owner = app.database().asOwner(); var insert = owner.prepareStatement(BOOK)) {
            Object[] values = {id, MANY_ROOMS, id("003", patient), practitioner(practitioner), patient(patient), start, start, status,
                status.equals("booked") ? null : "patient_ill", id("008", 1), id("008", 1), SERVICE};
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
            return id;
        }
    }

    /** Ends a round: the statement, in which :clinic is this clinic, is run as the owner of the tables. */
    void reset(String update) throws SQLException {
        try (Connection owner = app.database().asOwner(); var statement = owner.createStatement()) {
            statement.executeUpdate(update.replace(":clinic", "'" + CLINIC + "'"));
        }
    }

    /** How many appointments hold a time on that day. */
    int held(String day) throws SQLException {
        return count("select count(*) from palpate.appointment where clinic_id = ? and holds and starts_at::date = '" + day + "'");
    }

    /** Pairs that hold the same thing at the same time: there must never be one. */
    int overlaps() throws SQLException {
        return count(OVERLAPS);
    }

    private int count(String sql) throws SQLException {
        try (Connection owner = app.database().asOwner(); var query = owner.prepareStatement(sql)) {
            query.setObject(1, CLINIC);
            var rows = query.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    private static UUID id(String kind, int number) {
        return UUID.fromString("01900000-0000-7%s-a000-%012d".formatted(kind, number));
    }
}
