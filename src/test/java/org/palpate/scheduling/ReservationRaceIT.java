package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.launch.DemoClinic;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Sixteen at once for one room, one patient, one place to move to, one time to take back, one course: one wins, the others are told so. */
class ReservationRaceIT {

    private static final int RACERS = 16;
    private static final boolean LONG = Boolean.getBoolean("palpate.long");
    private static final int MEASURED = LONG ? 400 : 10;
    private static final long PATIENCE_MILLIS = 500;
    /** Rounds of each kind before those that are measured. */
    private static final int WARMING_UP = 3;
    private static final int ROUNDS = WARMING_UP + MEASURED;
    private static final ExecutorService THREADS = Executors.newFixedThreadPool(RACERS);
    private static final Map<String, List<Long>> LOSERS_MILLIS = new TreeMap<>();

    private static final String BACK = """
            update palpate.appointment a set starts_at = '2026-12-10T14:00Z', ends_at = '2026-12-10T14:45Z', practitioner_id = p.id, room_id = r.id
            from palpate.practitioner p, palpate.room r
            where a.clinic_id = :clinic and p.clinic_id = a.clinic_id and r.clinic_id = a.clinic_id and a.starts_at::date = '2026-12-10'
              and right(p.id::text, 12) = right(a.patient_id::text, 12) and right(r.id::text, 12) = right(a.patient_id::text, 12)
            """;

    private static RaceClinic clinic;
    private static List<WebClient> desks;
    private static final Map<String, Integer> RACES = new HashMap<>();

    @BeforeAll
    static void build() throws SQLException {
        clinic = RaceClinic.in(RunningApp.shared());
        desks = Stream.generate(() -> new WebClient(RunningApp.shared().address())).limit(RACERS).toList();
        desks.forEach(desk -> desk.signIn(RaceClinic.EMAIL, DemoClinic.PASSWORD));
    }

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
        LOSERS_MILLIS.forEach(ReservationRaceIT::print);
        long late = print("all", LOSERS_MILLIS.values().stream().flatMap(List::stream).toList());
        if (LONG) {
            assertThat(late).as("milliseconds, where the machine does nothing else").isLessThan(PATIENCE_MILLIS);
        }
    }

    /** Gives the 99th percentile. */
    private static long print(String what, List<Long> millis) {
        List<Long> sorted = millis.stream().sorted().toList();
        long late = sorted.get(sorted.size() * 99 / 100);
        System.out.printf("reservations, %s: %d losers answered in %d ms at the median, %d ms at the 99th percentile%n", what, sorted.size(),
                sorted.get(sorted.size() / 2), late);
        return late;
    }

    @AfterEach
    void nothingIsHeldTwice() throws SQLException {
        assertThat(clinic.overlaps()).isZero();
    }

    @Test
    void oneRoomGoesToOneOfSixteenPractitioners() throws Exception {
        List<WebClient> desks = desksAt(RaceClinic.ONE_ROOM);
        for (int round = 0; round < ROUNDS; round++) {
            assertOneWinner(race("room", i -> book(desks.get(i), i + 1, i + 1, "2026-12-08T06:" + (i % 2 == 0 ? "00" : "15") + ":00Z")));
            cancelAll("2026-12-08");
        }
    }

    @Test
    void onePatientIsBookedWithOneOfSixteenPractitioners() throws Exception {
        List<WebClient> desks = desksAt(RaceClinic.MANY_ROOMS);
        for (int round = 0; round < ROUNDS; round++) {
            assertOneWinner(race("patient", i -> book(desks.get(i), i + 1, 20, "2026-12-09T10:%02d:00Z".formatted(i % 3 * 15))));
            cancelAll("2026-12-09");
        }
    }

    @Test
    void oneOfSixteenAppointmentsMovesToTheTime() throws Exception {
        List<WebClient> desks = desksAt(RaceClinic.MANY_ROOMS);
        List<UUID> appointments = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            appointments.add(clinic.booked(Ids.next(), i + 1, i + 1, "2026-12-10T14:00:00Z"));
        }
        for (int round = 0; round < ROUNDS; round++) {
            int version = round * 2;
            clinic.reset("update palpate.appointment set version = " + version + " where clinic_id = :clinic and starts_at::date = '2026-12-10'");
            assertOneWinner(race("move", i -> desks.get(i).post("/appointments/" + appointments.get(i) + "/move", Map.of(
                    "version", String.valueOf(version), "date", "2026-12-10", "slot", RaceClinic.practitioner(1) + "@2026-12-10T10:" + (i % 2 == 0 ? "00" : "30") + ":00Z"))));
            clinic.reset(BACK);
        }
    }

    @Test
    void oneOfSixteenCancelledAppointmentsGetsItsTimeBack() throws Exception {
        List<WebClient> desks = desksAt(RaceClinic.MANY_ROOMS);
        List<UUID> appointments = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            appointments.add(clinic.cancelled(Ids.next(), 1, i + 1, "2026-12-11T11:00:00Z"));
        }
        for (int round = 0; round < ROUNDS; round++) {
            assertOneWinner(race("restore", i -> desks.get(i).post("/appointments/" + appointments.get(i) + "/restoration", Map.of())));
            cancelAll("2026-12-11");
        }
    }

    /** Their visits overlap, and every second one names them the other way round. */
    @Test
    void oneOfSixteenCoursesIsBookedWhole() throws Exception {
        List<WebClient> desks = desksAt(RaceClinic.MANY_ROOMS);
        for (int round = 0; round < ROUNDS; round++) {
            assertOneWinner(race("course", i -> i % 2 == 0 ? bookCourse(desks.get(i), i + 1, "2026-12-14T10:00:00Z", "2026-12-15T10:00:00Z")
                    : bookCourse(desks.get(i), i + 1, "2026-12-15T10:15:00Z", "2026-12-14T09:45:00Z")));
            assertThat(clinic.held("2026-12-14") + clinic.held("2026-12-15")).isEqualTo(2);
            cancelAll("2026-12-14");
            cancelAll("2026-12-15");
        }
    }

    private static HttpResponse<String> bookCourse(WebClient desk, int patient, String first, String second) {
        String practitioner = RaceClinic.practitioner(1) + "@";
        Map<String, String> form = new HashMap<>(Map.of("id", Ids.next().toString(), "patient", RaceClinic.patient(patient).toString(),
                "service", RaceClinic.SERVICE.toString(), "practitioner", RaceClinic.practitioner(1).toString(), "date", first.substring(0, 10),
                "time", first.substring(11, 16), "visits", "2", "every", "1", "unit", "WEEKS", "fit", "same"));
        form.putAll(Map.of("visit-1", practitioner + first, "visit-2", practitioner + second));
        return desk.post("/courses", form);
    }

    private static HttpResponse<String> book(WebClient desk, int practitioner, int patient, String start) {
        return desk.post("/appointments", new HashMap<>(Map.of("id", Ids.next().toString(), "patient", RaceClinic.patient(patient).toString(),
                "service", RaceClinic.SERVICE.toString(), "date", start.substring(0, 10),
                "slot", RaceClinic.practitioner(practitioner) + "@" + start, "note", "")));
    }

    private static void cancelAll(String day) throws SQLException {
        clinic.reset("update palpate.appointment set status = 'cancelled', reason = 'patient_ill' where clinic_id = :clinic"
                + " and status = 'booked' and starts_at::date = '" + day + "'");
    }

    private static void assertOneWinner(List<Integer> statuses) {
        assertThat(statuses).filteredOn(status -> status == 303).hasSize(1);
        assertThat(statuses).filteredOn(status -> status != 303).allMatch(status -> status == 409 || status == 422);
    }

    /** The answers of all racers, who start together. */
    private static List<Integer> race(String what, IntFunction<HttpResponse<String>> racer) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(RACERS);
        boolean warm = RACES.merge(what, 1, Integer::sum) > WARMING_UP;
        List<Callable<Integer>> starts = IntStream.range(0, RACERS).<Callable<Integer>>mapToObj(i -> () -> {
            barrier.await();
            long start = System.nanoTime();
            int status = racer.apply(i).statusCode();
            if (warm && status != 303) {
                synchronized (LOSERS_MILLIS) {
                    LOSERS_MILLIS.computeIfAbsent(what, first -> new ArrayList<>()).add((System.nanoTime() - start) / 1_000_000);
                }
            }
            return status;
        }).toList();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> status : THREADS.invokeAll(starts)) {
            statuses.add(status.get());
        }
        return statuses;
    }

    private static List<WebClient> desksAt(UUID location) {
        desks.forEach(desk -> desk.post("/locations", Map.of("location", location.toString())));
        return desks;
    }
}
