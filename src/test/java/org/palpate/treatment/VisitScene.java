package org.palpate.treatment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.palpate.assessment.Examination;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Place;
import org.palpate.kernel.Role;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.TestClock;
import org.palpate.testing.TestDatabase;

/**
 * A clinic of its own: Thea treats Emma this morning, who has arrived. Thea is certified for manual work and needling;
 * the screening of today allows manual compression everywhere and needling at the left shoulder blade only.
 */
public final class VisitScene {

    public static final Instant NOW = TestClock.NOW;
    private static final Instant MIDNIGHT = Instant.parse("2026-11-17T00:00:00Z");

    private static final AtomicInteger NIGHT_SLOTS = new AtomicInteger();

    public final UUID clinic;
    public final UUID location;
    public final UUID thea;
    public final UUID emma = Ids.next();
    public final UUID appointment = Ids.next();
    public final UUID screening = Ids.next();
    public final UUID visit = Ids.next();
    private final UUID room;
    private final UUID service;
    public final UUID credential = Ids.next();
    private final Instant start;

    private VisitScene(UUID clinic, UUID location, Treating treating) {
        this.clinic = clinic;
        this.location = location;
        this.thea = treating.practitioner();
        this.room = treating.room();
        this.service = treating.service();
        this.start = treating.start();
    }

    private record Treating(UUID practitioner, UUID room, UUID service, Instant start) {
    }

    /** The patient has arrived; no visit yet. */
    public static VisitScene arrived() throws SQLException {
        VisitScene scene = new VisitScene(Ids.next(), Ids.next(),
                new Treating(Ids.next(), Ids.next(), Ids.next(), NOW));
        try (Connection owner = TestDatabase.shared().asOwner()) {
            owner.setAutoCommit(false);
            scene.open(owner);
            scene.hire(owner);
            scene.book(owner);
            scene.screen(owner);
            scene.consent(owner);
            owner.commit();
        }
        return scene;
    }

    /** The same with the Thea of the demo clinic; the appointment is of an old night, out of everybody's way. */
    public static VisitScene arrivedInTheDemoClinic(Connection owner) throws SQLException {
        Instant start = NOW.minus(Duration.ofDays(60)).minus(Duration.ofHours(9 - NIGHT_SLOTS.getAndIncrement()));
        VisitScene scene = new VisitScene(Demo.NORTHGATE, Demo.LONDON,
                new Treating(Demo.THEA, Demo.room(16), Demo.DRY_NEEDLING, start));
        owner.setAutoCommit(false);
        scene.book(owner);
        scene.screen(owner);
        scene.consent(owner);
        owner.commit();
        return scene;
    }

    private void open(Connection owner) throws SQLException {
        Rows.run(owner, "insert into palpate.clinic (id, name) values (?, 'Northgate')", clinic);
        Rows.run(owner, "insert into palpate.location values (?, ?, 'Harbour', '', 'Europe/London', 'GB', 0)", clinic,
                location);
        Rows.run(owner, "insert into palpate.room values (?, ?, ?, 'Room 1', 0)", clinic, room, location);
        Rows.run(owner, "insert into palpate.service (clinic_id, id, name, family, needs_certificate, minutes, colour)"
                + " values (?, ?, 'Dry needling', 'dry_needling', true, 45, 'dn')", clinic, service);
    }

    private void hire(Connection owner) throws SQLException {
        Colleagues.hire(owner, clinic, thea, "Thea Berg");
        Colleagues.qualify(owner, this, thea, credential);
    }

    /** Thea's certificate turns out to cover only these regions of the body. */
    public void limitCertificateTo(String... regions) throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rows.run(owner, "update palpate.credential set regions = ? where id = ?", regions, credential);
        }
    }

    private void book(Connection owner) throws SQLException {
        Rows.run(owner, "insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone,"
                + " phone_reversed, registered_at) values (?, ?, 'Emma', 'Schulz', '1931-01-31', '+44 20 7946 0999',"
                + " '9990649702', ?)", clinic, emma, at(NOW));
        Rows.run(owner, "insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id,"
                + " patient_id, service_id, family, needs_certificate, starts_at, ends_at, status, status_at,"
                + " status_by, booked_at, booked_by)"
                + " values (?, ?, ?, ?, ?, ?, ?, 'dry_needling', true, ?, ?, 'arrived', ?, ?, ?, ?)",
                clinic, appointment, location, room, thea, emma, service, at(start),
                at(start.plus(Duration.ofMinutes(45))), at(NOW), thea, at(NOW), thea);
    }

    private void screen(Connection owner) throws SQLException {
        Rows.run(owner, "insert into palpate.screening values (?, ?, ?, ?, (select max(version) from reference.contraindication), '2026-11-16', ?, ?, 'Thea Berg')",
                clinic, screening, emma, location, at(NOW.minusSeconds(60)), thea);
        Rows.run(owner, "insert into palpate.screening_verdict (clinic_id, screening_id, gate, zone, side, verdict)"
                + " values (?, ?, 'dry_needling', 'any', 'any', 'allowed'), (?, ?, 'dry_needling', 'calf', 'left', 'not_yet_known')",
                clinic, screening, clinic, screening);
        permit(owner, "manual_compression", "any", "any");
        permit(owner, "dry_needling", "shoulder_blade", "left");
        permit(owner, "dry_needling", "lung_risk", "left");
        permit(owner, "dry_needling", "buttock", "left");
        permit(owner, "dry_needling", "hip", "left");
    }

    private void permit(Connection owner, String gate, String zone, String side) throws SQLException {
        Rows.run(owner, "insert into palpate.screening_permit values (?, ?, ?, ?, ?, tstzrange(?, ?), ?)", clinic, emma,
                gate, zone, side, at(NOW.minusSeconds(60)), at(MIDNIGHT), screening);
    }

    /** Emma has signed for both kinds, everywhere, with Thea. */
    private void consent(Connection owner) throws SQLException {
        consent(owner, "dry_needling", NOW.minusSeconds(50));
        consent(owner, "hands_on", NOW.minusSeconds(50));
    }

    /** A consent of Emma's to Thea, for the whole body, or only these regions. */
    public UUID consent(Connection connection, String kind, Instant signed, String... regions) throws SQLException {
        UUID consent = Ids.next();
        Rows.run(connection, "insert into palpate.consent (clinic_id, id, patient_id, location_id, kind, language, text_version, shown, sha256,"
                + " practitioners, regions, signed_at, valid_until, way, signer_name, signer, witness_id, witness_name)"
                + " select ?, ?, ?, ?, ?, 'en', 'palpate-1', shown, encode(sha256(convert_to(shown, 'UTF8')), 'hex'),"
                + " array[?]::uuid[], ?, ?, ?, 'typed', 'Emma Schulz', 'patient', ?, 'Thea Berg'"
                + " from (values ('I agree to ' || ?)) as read (shown)",
                clinic, consent, emma, location, kind, thea, regions.length == 0 ? new String[] {"any"} : regions, at(signed), at(signed.plus(Duration.ofDays(365))), thea, kind);
        return consent;
    }

    /** Emma is asked again and says yes, written as the application's role. */
    public void confirmed(Connection app, UUID ofVisit) throws SQLException {
        Rows.run(app, "insert into palpate.consent_confirmation (clinic_id, visit_id, confirmed_at, confirmed_by, confirmed_name, words)"
                + " values (?, ?, ?, ?, 'Thea Berg', 'Yes, please go on.')", clinic, ofVisit, at(NOW), thea);
    }

    /** A visit of the appointment at which consent was confirmed, written as the application's role. */
    public VisitScene started(Connection app) throws SQLException {
        startedUnasked(app);
        confirmed(app, visit);
        return this;
    }

    /** The same before consent was confirmed. */
    public void startedUnasked(Connection app) throws SQLException {
        Rows.run(app, "insert into palpate.visit (clinic_id, id, appointment_id, patient_id, practitioner_id,"
                + " certified_id, location_id, started_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                clinic, visit, appointment, emma, thea, thea, location, at(NOW));
    }

    /** A point of the visit in this muscle, on the left, written as the application's role. */
    public UUID point(Connection app, int number, String muscle) throws SQLException {
        UUID point = Ids.next();
        Rows.run(app, "insert into palpate.trigger_point (clinic_id, id, visit_id, patient_id, certified_id,"
                + " location_id, number, muscle_id, side, kind, marked_at)"
                + " values (?, ?, ?, ?, ?, ?, ?::smallint, ?, 'left', 'active', ?)",
                clinic, point, visit, emma, thea, location, number, muscle, at(NOW));
        return point;
    }

    /** A record at a point, written as the application's role; needling when needles are given. It states care where the muscle asks for it. */
    public UUID record(Connection app, UUID point, String technique, Integer needlesIn) throws SQLException {
        return record(app, point, technique, needlesIn, NOW, "Pain keeps returning");
    }

    /** The same at another moment, or with null for care without a word of it. */
    public UUID record(Connection app, UUID point, String technique, Integer needlesIn, Instant performed, String care) throws SQLException {
        UUID record = Ids.next();
        Rows.run(app, "insert into palpate.technique_record (clinic_id, id, visit_id, patient_id, certified_id,"
                + " location_id, point_id, muscle_id, side, technique_id, family, needs_certificate, performed_at,"
                + " needles_in, care_why, care_adapted)"
                + " select ?, ?, ?, ?, ?, ?, p.id, p.muscle_id, p.side, t.id, t.family, f.needs_certificate, ?,"
                + " ?::smallint, care.said, care.said from palpate.trigger_point p, reference.technique t"
                + " join reference.technique_family f on f.id = t.family cross join lateral (select case when exists (select from"
                + " reference.conditions(t.severity_columns, p.muscle_id, p.side)) then ?::text end as said) care where p.id = ? and t.id = ?",
                clinic, record, visit, emma, thea, location, at(performed), needlesIn, care, point, technique);
        return record;
    }

    public void sign(Connection app) throws SQLException {
        Rows.run(app, "update palpate.visit set signed_at = ?, signed_by = ?, signed_name = 'Thea Berg' where id = ?",
                at(NOW.plusSeconds(60)), thea, visit);
    }

    public Connection app() throws SQLException {
        return TestDatabase.shared().asApp(clinic);
    }

    /** Thea, signed in at the harbour. */
    public CurrentUser theaHerself() {
        return new CurrentUser(thea, "Thea Berg", clinic, "Northgate", Set.of(Role.PRACTITIONER), thea, harbour());
    }

    /** Another practitioner of the clinic. */
    public CurrentUser someoneElse() {
        UUID other = Ids.next();
        return new CurrentUser(other, "Naomi Reed", clinic, "Northgate", Set.of(Role.PRACTITIONER), other, harbour());
    }

    /** The clinical lead, who treats nobody here. */
    public CurrentUser lead() {
        return new CurrentUser(Ids.next(), "Imre Nagy", clinic, "Northgate", Set.of(Role.CLINICAL_LEAD), null,
                harbour());
    }

    /** A visit of this scene as the assessment sees it, for whoever goes past the doorway of the visits. */
    public Examination examination(UUID ofVisit) {
        return new Examination(ofVisit, emma, thea, location);
    }

    private Place harbour() {
        return new Place(location, "Harbour", ZoneId.of("Europe/London"));
    }

    public static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }
}
