package org.palpate.scheduling.search;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import org.palpate.database.InstantRange;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Place;
import org.palpate.practitioner.Absence;
import org.palpate.practitioner.Availability;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.RandomHours;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** A clinic of its own in the real database, with hours, absences, certificates and bookings as the dice fall. */
final class RealWorld {

    static final LocalDate DAY = LocalDate.of(2031, 3, 4);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant MIDNIGHT = DAY.atStartOfDay(LONDON).toInstant();
    private static final int PEOPLE = 2;

    final UUID clinic = Ids.next();
    final Place place = new Place(Ids.next(), "Trial place", LONDON);
    final UUID service = Ids.next();
    final UUID patient = Ids.next();
    private final Random dice;
    private final String family;
    private final int minutes;
    /** The number of the one in training; beyond the last: nobody is. */
    private final int trainee;
    private final List<UUID> rooms = new ArrayList<>();
    private final List<UUID> devices = new ArrayList<>();
    private final List<UUID> practitioners = new ArrayList<>();
    private final List<Availability> hours = new ArrayList<>();
    private final List<UUID> patients = new ArrayList<>(List.of(patient, Ids.next(), Ids.next()));

    RealWorld(Random dice) throws SQLException {
        this.dice = dice;
        family = dice.nextBoolean() ? "dry_needling" : "assessment";
        trainee = dice.nextInt(PEOPLE + 1);
        minutes = (3 + dice.nextInt(10)) * 5;
        try (Connection owner = TestDatabase.shared().asOwner()) {
            furnish(owner);
            for (int i = 0; i < PEOPLE; i++) {
                employ(owner, i);
            }
        }
        try (Connection app = TestDatabase.shared().asApp(clinic)) {
            for (int i = 0; i < 14; i++) {
                UUID who = practitioners.get(dice.nextInt(PEOPLE));
                UUID room = rooms.get(dice.nextInt(rooms.size()));
                tried(() -> book(app, new Team(who, null), patients.get(dice.nextInt(patients.size())), room, devices.isEmpty() ? null : devices.get(0),
                        MIDNIGHT.plus(7 * 60 + dice.nextInt(140) * 5L, ChronoUnit.MINUTES)));
            }
        }
    }

    /** Every practitioner and time within the hours that the database itself accepts, in some room with some device. */
    Set<String> accepted() throws SQLException {
        Set<String> accepted = new TreeSet<>();
        try (Connection app = TestDatabase.shared().asApp(clinic)) {
            app.setAutoCommit(false);
            for (int i = 0; i < PEOPLE; i++) {
                for (List<Instant> shift : BruteForce.shifts(hours.get(i), DAY)) {
                    for (Instant start : BruteForce.starts(shift, minutes)) {
                        if (accepts(app, i, start)) {
                            accepted.add(practitioners.get(i) + "@" + start);
                        }
                    }
                }
            }
            app.rollback();
        }
        return accepted;
    }

    /** Alone, or as a trainee with somebody who is at work then. */
    private boolean accepts(Connection app, int number, Instant start) throws SQLException {
        List<UUID> supervisors = new ArrayList<>();
        supervisors.add(null);
        for (int i = 0; i < PEOPLE && number == trainee; i++) {
            Instant last = start.plus(minutes - 1L, ChronoUnit.MINUTES);
            if (i != trainee && BruteForce.shifts(hours.get(i), DAY).stream().anyMatch(shift -> shift.contains(start) && shift.contains(last))) {
                supervisors.add(practitioners.get(i));
            }
        }
        for (UUID supervisor : supervisors) {
            if (accepts(app, practitioners.get(number), supervisor, start)) {
                return true;
            }
        }
        return false;
    }

    private boolean accepts(Connection app, UUID who, UUID supervisor, Instant start) throws SQLException {
        for (UUID room : rooms) {
            for (UUID device : devices.isEmpty() ? java.util.Collections.<UUID>singletonList(null) : devices) {
                Savepoint before = app.setSavepoint();
                boolean accepted = tried(() -> book(app, new Team(who, supervisor), patient, room, device, start));
                app.rollback(before);
                if (accepted) {
                    return true;
                }
            }
        }
        return false;
    }

    private void furnish(Connection owner) throws SQLException {
        Rows.run(owner, "insert into palpate.clinic (id, name) values (?, 'Trial clinic')", clinic);
        Rows.run(owner, "insert into palpate.location (clinic_id, id, name, time_zone, jurisdiction) values (?, ?, 'Trial place', 'Europe/London', 'GB')", clinic, place.id());
        for (int i = 1 + dice.nextInt(2); i > 0; i--) {
            rooms.add(Ids.next());
            Rows.run(owner, "insert into palpate.room (clinic_id, id, location_id, name, minutes_after) values (?, ?, ?, 'Room', ?)", clinic,
                    rooms.get(rooms.size() - 1), place.id(), (short) (dice.nextInt(4) * 5));
        }
        for (int i = dice.nextInt(3); i > 0; i--) {
            devices.add(Ids.next());
            Rows.run(owner, "insert into palpate.device (clinic_id, id, location_id, kind, name, minutes_after) values (?, ?, ?, 'heat', 'Lamp', ?)", clinic,
                    devices.get(devices.size() - 1), place.id(), dice.nextInt(4) * 5);
        }
        Rows.run(owner, """
                insert into palpate.service (clinic_id, id, name, family, needs_certificate, minutes, minutes_before, minutes_after, room_minutes_before,
                  room_minutes_after, device_kind, colour) select ?, ?, 'Trial', id, needs_certificate, ?, ?, ?, ?, ?, ?, 'tp'
                from reference.technique_family where id = ?""", clinic, service, minutes, buffer(), buffer(), buffer(), buffer(),
                devices.isEmpty() ? null : "heat", family);
        for (UUID one : patients) {
            Rows.run(owner, """
                    insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, registered_at)
                    values (?, ?, 'Trial', 'Person', '1980-01-01', '+44 20 7946 0999', '9990649702044', now())""", clinic, one);
        }
    }

    private void employ(Connection owner, int number) throws SQLException {
        UUID who = Ids.next();
        UUID credential = Ids.next();
        practitioners.add(who);
        Rows.run(owner, "insert into palpate.practitioner (clinic_id, id, name, profession, position, trainee) values (?, ?, ?, ?, ?, ?)", clinic,
                who, "Trial " + number, number == trainee && dice.nextInt(3) == 0 ? "massage_therapist" : "physiotherapist", number, number == trainee);
        Rows.run(owner, """
                insert into palpate.credential select (jsonb_populate_record(null::palpate.credential, to_jsonb(c) || jsonb_build_object(
                  'clinic_id', cast(? as text), 'id', cast(? as text), 'practitioner_id', cast(? as text)))).*
                from (select * from palpate.credential where clinic_id = ? and status = 'verified' limit 1) as c""",
                clinic.toString(), credential.toString(), who.toString(), Demo.NORTHGATE);
        Instant from = MIDNIGHT.minus(60, ChronoUnit.MINUTES);
        for (int i = 0; i < (number == trainee ? 1 : 2); i++) {
            Instant until = from.plus(300L + dice.nextInt(900), ChronoUnit.MINUTES);
            Rows.run(owner, "insert into palpate.qualification (clinic_id, practitioner_id, location_id, technique, valid, credential_id) values (?, ?, ?, ?, tstzrange(?, ?), ?)",
                    clinic, who, place.id(), family, from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC), credential);
            from = until.plus(dice.nextInt(2) * 30L, ChronoUnit.MINUTES);
        }
        hours.add(keep(owner, who, new RandomHours(dice, LONDON, DAY).availability()));
    }

    /** Of hours and absences as they fell only those that the database keeps: others overlap. */
    private Availability keep(Connection owner, UUID who, Availability wished) throws SQLException {
        List<Hours> kept = new ArrayList<>();
        for (Hours one : wished.hours()) {
            if (tried(() -> Rows.run(owner, """
                    insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, weekday, starts, ends, valid, one_day)
                    values (?, ?, ?, ?, ?, ?, ?, daterange(?, ?), ?)""", clinic, one.id(), who, place.id(), one.weekday().getValue(), one.shift().start(),
                    one.shift().end(), one.from(), one.until(), one.oneDay()))) {
                kept.add(one);
            }
        }
        for (Absence one : wished.absences()) {
            tried(() -> Rows.run(owner, """
                    insert into palpate.absence (clinic_id, id, practitioner_id, kind, during, entered_at, entered_by)
                    values (?, ?, ?, 'other', cast(? as tstzrange), now(), ?)""", clinic, one.id(), who, InstantRange.write(one.during()), who));
        }
        return new Availability(LONDON, kept, List.of(), Map.of());
    }

    private void book(Connection app, Team team, UUID whom, UUID room, UUID device, Instant start) throws SQLException {
        Rows.run(app, """
                insert into palpate.appointment (clinic_id, id, location_id, room_id, device_id, practitioner_id, supervisor_id, patient_id, service_id, family,
                  needs_certificate, starts_at, ends_at, status, status_at, status_by, booked_at, booked_by)
                select clinic_id, ?, ?, ?, ?, ?, ?, ?, id, family, needs_certificate, ?, ?, 'booked', now(), ?, now(), ? from palpate.service where id = ?""",
                Ids.next(), place.id(), room, device, team.who(), team.supervisor(), whom, start.atOffset(ZoneOffset.UTC), start.plus(minutes, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC),
                team.who(), team.who(), service);
    }

    private int buffer() {
        return IntStream.of(0, 0, 5, 10).toArray()[dice.nextInt(4)];
    }

    /** Whether the database lets it happen; only its own rules may say no. */
    private static boolean tried(Attempt attempt) throws SQLException {
        try {
            attempt.run();
            return true;
        } catch (SQLException no) {
            if (no.getSQLState().startsWith("23")) {
                return false;
            }
            throw no;
        }
    }

    /** Who treats, and who supervises: null for nobody. */
    private record Team(UUID who, UUID supervisor) {
    }

    private interface Attempt {
        void run() throws SQLException;
    }
}
