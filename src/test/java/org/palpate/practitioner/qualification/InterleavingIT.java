package org.palpate.practitioner.qualification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.launch.DemoClinic;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Rows;
import org.palpate.testing.WebClient;

/**
 * Bookings, moves, certificate changes and suspensions at once, in random order, over HTTP: whatever happens, no
 * appointment holds a time that no qualification covers. In a clinic of its own beside the demo.
 */
class InterleavingIT {

    private static final int STEPS = Boolean.getBoolean("palpate.long") ? 2_000 : 200;
    private static final int ACTORS = 4;
    private static final long SEED = Long.getLong("palpate.seed", System.nanoTime());
    private static final UUID CLINIC = Ids.next();
    private static final UUID PLACE = Ids.next();
    private static final UUID WHO = Ids.next();
    private static final UUID COLLEAGUE = Ids.next();
    private static final UUID SERVICE = Ids.next();
    private static final UUID LICENCE = Ids.next();
    private static final List<UUID> PATIENTS = new ArrayList<>();
    private static final String UNCOVERED = """
            select count(*) from palpate.appointment a where a.clinic_id = ? and a.holds and a.needs_certificate and not coalesce(
              (select range_agg(q.valid) @> a.during from palpate.qualification q where q.clinic_id = a.clinic_id
                and q.practitioner_id = a.certified_id and q.location_id = a.location_id and q.technique = a.family), false)
            """;

    private static final Queue<String> BOOKED = new ConcurrentLinkedQueue<>();
    private static final Queue<String> TOLD = new ConcurrentLinkedQueue<>();
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(ACTORS);
    private static WebClient first;
    private static WebClient second;

    @BeforeAll
    static void open() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            owner.setAutoCommit(false);
            Clinics.open(owner, CLINIC, PLACE, SERVICE);
            for (int n = 0; n < 2; n++) {
                Clinics.lead(owner, CLINIC, "lead" + n + "@interleaving.example");
            }
            Clinics.practitioner(owner, CLINIC, PLACE, WHO);
            Clinics.practitioner(owner, CLINIC, PLACE, COLLEAGUE);
            Clinics.licence(owner, CLINIC, WHO, LICENCE);
            for (int n = 0; n < 8; n++) {
                PATIENTS.add(Clinics.patient(owner, CLINIC, n));
            }
            owner.commit();
        }
    }

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
    }

    @Test
    void neverLeaveAnAppointmentUncovered() throws Exception {
        System.out.println("interleavings: seed " + SEED + ", repeat with -Dpalpate.seed=" + SEED);
        first = signedIn("lead0@interleaving.example");
        second = signedIn("lead1@interleaving.example");
        long start = System.nanoTime();
        verify();
        assertThat(qualified()).isPositive();
        List<Future<?>> actors = new ArrayList<>();
        for (int n = 0; n < ACTORS; n++) {
            Random random = new Random(SEED + n);
            actors.add(THREADS.submit(() -> {
                WebClient lead = random.nextBoolean() ? first : second;
                for (int step = 0; step < STEPS / ACTORS; step++) {
                    act(lead, random);
                }
                return null;
            }));
        }
        try (Connection watch = RunningApp.shared().database().asOwner()) {
            while (actors.stream().anyMatch(actor -> !actor.isDone())) {
                assertThat(Rows.all(watch, UNCOVERED, CLINIC).get(0)[0]).isEqualTo(0L);
                Thread.sleep(100);
            }
        }
        for (Future<?> actor : actors) {
            actor.get();
        }
        assertThat(count(UNCOVERED)).isZero();
        assertThat(TOLD).noneMatch(answer -> answer.startsWith("5"));
        System.out.printf("interleavings: %d steps in %d ms, %s%n", STEPS, (System.nanoTime() - start) / 1_000_000, tally());
        assertThat(BOOKED).as("something was booked").isNotEmpty();
        assertThat(TOLD).as("certificates were suspended and changed meanwhile").contains("303 suspend", "303 change");
    }

    private static void act(WebClient lead, Random random) throws Exception {
        int die = random.nextInt(10);
        if (die < 5) {
            book(lead, random);
        } else if (die < 7 && !BOOKED.isEmpty()) {
            String one = new ArrayList<>(BOOKED).get(random.nextInt(BOOKED.size()));
            tell("move", lead.post(one + "/move", Map.of("version", version(one), "date", "2027-03-01", "slot", slot(random))));
        } else if (die == 7) {
            tell("suspend", lead.post("/credentials/" + LICENCE + "/suspension", Map.of()));
        } else if (die == 8) {
            tell("reinstate", lead.post("/credentials/" + LICENCE + "/reinstatement", Map.of()));
            verify();
        } else {
            change(lead, random);
            verify();
        }
    }

    private static void book(WebClient lead, Random random) {
        HttpResponse<String> answer = lead.post("/appointments", Map.of("id", Ids.next().toString(), "patient", PATIENTS.get(random.nextInt(8)).toString(),
                "service", SERVICE.toString(), "date", "2027-03-01", "slot", slot(random), "note", ""));
        tell("book", answer);
        if (answer.statusCode() == 303) {
            BOOKED.add(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
        }
    }

    /** Another last day, which has to be verified anew; half of them know how many bookings that strands. */
    private static void change(WebClient lead, Random random) throws SQLException {
        Object[] now = rows("select version, (select count(*) from palpate.appointment a where a.certified_id = c.practitioner_id and a.holds)"
                + " from palpate.credential c where id = ?", LICENCE).get(0);
        Map<String, String> form = new HashMap<>(Map.of("kind", "LICENCE", "title", "Licence", "body", "Board", "number", "L-1", "place", "PT",
                "issuedOn", "2020-01-01", "expiresOn", "2027-03-0" + (2 + random.nextInt(7)), "version", now[0].toString()));
        if (random.nextBoolean() && (Long) now[1] > 0) {
            form.put("accepted", now[1].toString());
        }
        tell("change", lead.post("/credentials/" + LICENCE, form));
    }

    /** Whoever of the two did not enter it can. */
    private static void verify() {
        for (WebClient lead : List.of(first, second)) {
            tell("verify", lead.post("/credentials/" + LICENCE + "/verification", Map.of("method", "REGISTER_CHECK")));
        }
    }

    private static String slot(Random random) {
        return WHO + "@2027-03-0" + (1 + random.nextInt(5)) + "T" + (10 + random.nextInt(6)) + ":00:00Z";
    }

    private static String version(String path) throws SQLException {
        return rows("select version from palpate.appointment where id = ?", UUID.fromString(path.replace("/appointments/", ""))).get(0)[0].toString();
    }

    private static void tell(String what, HttpResponse<String> answer) {
        TOLD.add(answer.statusCode() + " " + what);
    }

    private static Map<String, Integer> tally() {
        Map<String, Integer> tally = new TreeMap<>();
        TOLD.forEach(answer -> tally.merge(answer, 1, Integer::sum));
        return tally;
    }

    private static long qualified() throws SQLException {
        return count("select count(*) from palpate.qualification where clinic_id = ?");
    }

    private static long count(String query) throws SQLException {
        return (Long) rows(query, CLINIC).get(0)[0];
    }

    private static List<Object[]> rows(String query, Object... values) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, query, values);
        }
    }

    private static WebClient signedIn(String email) {
        WebClient lead = new WebClient(RunningApp.shared().address());
        lead.signIn(email, DemoClinic.PASSWORD);
        return lead;
    }
}
