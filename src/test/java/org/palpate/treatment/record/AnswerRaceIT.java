package org.palpate.treatment.record;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.treatment.VisitScene.at;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;
import org.palpate.treatment.VisitScene;

/**
 * A risk is told, or another screening signed, while techniques are being recorded: over HTTP and in the SQL of the
 * application's role, with moments that were read before. Nothing is stored after the answer that forbids it.
 */
class AnswerRaceIT {

    private static final int ROUNDS = Boolean.getBoolean("palpate.long") ? 400 : 30;
    private static final int RECORDERS = 3;
    private static final long SEED = Long.getLong("palpate.seed", 20261116L);
    private static final Map<String, String> NEEDLING = Map.ofEntries(entry("technique", "dn_deep"), entry("pain_before_nrs", "6"),
            entry("pain_after_nrs", "3"), entry("needle_diameter", "0.25"), entry("needle_length", "30"), entry("needles_in", "2"),
            entry("twitch_responses", "1"), entry("position", "prone"), entry("lot_number", "LOT-7"), entry("needle_expiry", "2027-05-01"),
            entry("skin_prep", "alcohol 70%"), entry("safe_direction", "onto bone"), entry("dwell_minutes", "0"), entry("manipulation", "static"),
            entry("care_why", "The lung is near"), entry("care_adapted", "Onto bone"));
    private static final String LATE = """
            select r.id from palpate.technique_record r where r.patient_id = ? and exists (
              select from palpate.patient_answer a where a.patient_id = r.patient_id and not a.safe and a.given_at <= r.performed_at
                and not exists (select from palpate.screening s where s.patient_id = r.patient_id and s.signed_at > a.given_at
                  and s.signed_at <= r.performed_at))
            """;
    private static final String UNCOVERED = """
            select c.record_id from palpate.technique_clearance c where c.patient_id = ? and not exists (
              select from palpate.screening_permit p where p.patient_id = c.patient_id and p.gate = c.gate and p.valid @> c.performed_at)
            """;

    private final WebClient thea = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example");
    private final WebClient rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
    private final ExecutorService threads = Executors.newFixedThreadPool(RECORDERS + 1);
    private final Random random = new Random(SEED);
    private final Map<String, Integer> answered = new HashMap<>();
    private final List<Connection> connections = new ArrayList<>();
    private VisitScene scene;
    private String visit;
    private UUID point;
    private Duration ahead;
    private int refused;
    private final AtomicInteger byForm = new AtomicInteger();
    /** About how long a form takes, in nanoseconds: what is told comes while it is under way. */
    private final AtomicInteger aForm = new AtomicInteger(60_000_000);

    @BeforeEach
    void startVisit() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            scene = VisitScene.arrivedInTheDemoClinic(owner);
            visit = thea.post("/appointments/" + scene.appointment + "/visit", Map.of()).headers().firstValue("Location").orElseThrow()
                    .replaceFirst("^https?://[^/]+", "").replaceFirst(".*visit=", "/visits/");
            thea.post(visit + "/confirmation", Map.of("words", "Yes, please."));
            thea.post(visit + "/points", Map.of("muscle", "infraspinatus", "side", "LEFT", "id", Ids.next().toString()));
            point = (UUID) Rows.all(owner, "select id from palpate.trigger_point where patient_id = ?", scene.emma).get(0)[0];
            for (int i = 0; i <= RECORDERS; i++) {
                connections.add(app());
            }
            ahead = Duration.between(Instant.now(),
                    ((Timestamp) Rows.all(owner, "select marked_at from palpate.trigger_point where id = ?", point).get(0)[0]).toInstant());
        }
    }

    @AfterEach
    void leave() throws SQLException {
        threads.shutdownNow();
        for (Connection one : connections) {
            one.close();
        }
    }

    @Test
    void storesNothingAfterTheAnswerThatForbidsIt() throws Exception {
        sign(connections.get(0), true);
        assertThat(recordByForm()).as("without a race").isTrue();
        for (int round = 0; round < ROUNDS; round++) {
            race(round % 3);
        }

        try (Connection owner = RunningApp.shared().database().asOwner()) {
            int stored = Rows.all(owner, "select id from palpate.technique_record where patient_id = ?", scene.emma).size();
            System.out.printf("seed %d, %d rounds: %s; %d records stored, %d of them by form, %d refused, %d later than what forbids them%n", SEED,
                    ROUNDS, answered, stored, byForm.get(), refused, Rows.all(owner, LATE, scene.emma).size());
            assertThat(Rows.all(owner, LATE, scene.emma)).isEmpty();
            assertThat(Rows.all(owner, UNCOVERED, scene.emma)).isEmpty();
            assertThat(byForm.get()).as("some forms were faster, or it was no race").isGreaterThan(1);
            assertThat(stored).as("and some in SQL").isGreaterThan(byForm.get());
            assertThat(refused).as("some were too late, or it was no race").isPositive();
        }
    }

    private void race(int way) throws Exception {
        Connection app = connections.get(0);
        Rows.run(app, "insert into palpate.screening_stop_outcome (clinic_id, stop_id, patient_id, outcome, done, recorded_at, recorded_by,"
                + " recorded_name) select clinic_id, id, patient_id, 'cleared', 'Looked at', ?, ?, 'Thea Berg' from palpate.screening_stop"
                + " where patient_id = ? on conflict do nothing", at(now()), scene.thea, scene.emma);
        sign(app, true);
        Instant readBefore = now();
        CyclicBarrier barrier = new CyclicBarrier(RECORDERS + 1);
        List<Callable<Boolean>> all = new ArrayList<>();
        for (int i = 0; i < RECORDERS; i++) {
            boolean overHttp = i == 0;
            Connection mine = connections.get(i);
            long pause = random.nextInt(overHttp ? 1_000_000 : aForm.get());
            all.add(() -> after(barrier, pause, () -> overHttp ? recordByForm() : recordBySql(mine, random.nextBoolean() ? readBefore : now())));
        }
        long pause = random.nextInt(way == 0 ? aForm.get() / 2 : aForm.get() * 3 / 2);
        List<UUID> known = new ArrayList<>();
        all.add(() -> after(barrier, pause, () -> {
            tell(way);
            known.addAll(records());
            return true;
        }));
        for (Future<Boolean> one : threads.invokeAll(all)) {
            refused += one.get() ? 0 : 1;
        }
        assertThat(records()).as("nothing more once it was acknowledged").containsExactlyInAnyOrderElementsOf(known);
        assertThat(recordBySql(app, readBefore)).as("nor under a moment that was read before").isFalse();
        assertThat(recordBySql(app, now())).isFalse();
    }

    /** By reception's form, as a row, or as a screening that permits nothing. */
    private void tell(int way) throws SQLException {
        if (way == 0) {
            Map<String, String> yes = Map.of("id", Ids.next().toString(), "pe_symptoms", "no", "dvt_suspected_or_current", "yes", "cauda_equina", "no");
            assertThat(rosa.post("/patients/" + scene.emma + "/triage", yes).statusCode()).isEqualTo(303);
        } else {
            tellBySql(way);
        }
        answered.merge(List.of("triage", "answer in SQL", "screening in SQL").get(way), 1, Integer::sum);
    }

    /** Again with a later moment, as the application would, when something was done at the moment that was read. */
    private void tellBySql(int way) throws SQLException {
        for (int tries = 0; tries < 50; tries++) {
            Connection app = connections.get(RECORDERS);
            try {
                if (way == 1) {
                    Rows.run(app, "insert into palpate.patient_answer (clinic_id, patient_id, report_id, fact, answer, safe, source, given_at,"
                            + " taken_by, taken_name) values (?, ?, ?, 'anticoagulant', 'yes', false, 'patient', ?, ?, 'Rosa')", scene.clinic,
                            scene.emma, Ids.next(), at(afterTheLast(app)), scene.thea);
                } else {
                    sign(app, false);
                }
                return;
            } catch (SQLException behind) {
                connections.set(RECORDERS, app());
                app.close();
            }
        }
        throw new IllegalStateException("an answer that does not get through is lost");
    }

    private void sign(Connection app, boolean permits) throws SQLException {
        app.setAutoCommit(false);
        UUID id = Ids.next();
        Instant moment = afterTheLast(app);
        Rows.run(app, "insert into palpate.screening values (?, ?, ?, ?, (select max(version) from reference.contraindication), '2026-11-16', ?, ?, 'Thea Berg')", scene.clinic, id, scene.emma,
                scene.location, at(moment), scene.thea);
        if (permits) {
            Rows.run(app, "insert into palpate.screening_verdict (clinic_id, screening_id, gate, zone, side, verdict)"
                    + " values (?, ?, 'dry_needling', 'any', 'any', 'allowed')", scene.clinic, id);
            Rows.run(app, "insert into palpate.screening_permit values (?, ?, 'dry_needling', 'any', 'any', tstzrange(?, ?), ?)", scene.clinic,
                    scene.emma, at(moment), at(moment.plusSeconds(3600)), id);
        }
        app.commit();
        app.setAutoCommit(true);
    }

    private Instant afterTheLast(Connection app) throws SQLException {
        Instant now = now();
        Timestamp last = (Timestamp) Rows.all(app, "select palpate.last_of_patient(?)", scene.emma).get(0)[0];
        return last == null || last.toInstant().isBefore(now) ? now : last.toInstant().plusNanos(1_000);
    }

    private boolean recordByForm() {
        Map<String, String> form = new HashMap<>(NEEDLING);
        form.put("id", Ids.next().toString());
        long start = System.nanoTime();
        int status = thea.post(visit + "/points/" + point + "/records", form).statusCode();
        assertThat(status).isIn(303, 422);
        if (status == 422) {
            return false;
        }
        aForm.set((int) Math.min(600_000_000, System.nanoTime() - start));
        return byForm.incrementAndGet() > 0;
    }

    private boolean recordBySql(Connection app, Instant performed) throws SQLException {
        try {
            Rows.run(app, "insert into palpate.technique_record (clinic_id, id, visit_id, patient_id, certified_id, location_id, point_id, muscle_id,"
                    + " side, technique_id, family, needs_certificate, performed_at, needles_in, care_why, care_adapted) select ?, ?, p.visit_id, p.patient_id, ?, ?, p.id,"
                    + " p.muscle_id, p.side, 'dn_deep', 'dry_needling', true, ?, 1::smallint, 'Pain', 'Short needle' from palpate.trigger_point p where p.id = ?",
                    scene.clinic, Ids.next(), scene.thea, scene.location, at(performed), point);
            return true;
        } catch (SQLException no) {
            assertThat(no.getMessage()).containsAnyOf("No permit for dry_needling", "An alert that stops is not answered");
            return false;
        }
    }

    private List<UUID> records() throws SQLException {
        return Rows.all(connections.get(RECORDERS), "select id from palpate.technique_record where patient_id = ?", scene.emma).stream()
                .map(row -> (UUID) row[0]).toList();
    }

    private Connection app() throws SQLException {
        Connection app = RunningApp.shared().database().asApplication();
        Rows.run(app, "select set_config('app.clinic_id', ?, false)", scene.clinic.toString());
        return app;
    }

    /** By the clock of the application, as near as it can be read from here. */
    private Instant now() {
        return Instant.now().plus(ahead);
    }

    private static boolean after(CyclicBarrier barrier, long nanos, Callable<Boolean> attempt) throws Exception {
        barrier.await();
        LockSupport.parkNanos(nanos);
        return attempt.call();
    }
}
