package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Sixteen receptionists want the same time at the same moment, over HTTP, against the product as users start it. */
class BookingRaceIT {

    private static final int RACERS = 16;
    private static final int ROUNDS = Boolean.getBoolean("palpate.long") ? 2_000 : 150;
    /** Rounds before the others, for a server that has just started; what they take is printed by itself. */
    private static final int WARMING_UP = 10;
    private static final String SLOT = "2026-12-07T10:00:00Z";
    private static final String AFTER_EXPIRY = "2026-12-16T10:00:00Z";

    /** People whom no screening keeps from needling, and who have nothing booked that day. */
    private static final int[] PATIENTS = {1, 2, 3, 7, 8, 10, 11, 16, 21, 22, 25, 29, 34, 36, 38, 39};

    private static final ExecutorService THREADS = Executors.newFixedThreadPool(RACERS);
    private static List<WebClient> racers;

    @BeforeAll
    static void signIn() {
        racers = IntStream.range(0, RACERS).mapToObj(i -> WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example")).toList();
    }

    @AfterAll
    static void stop() {
        THREADS.shutdownNow();
    }

    @Test
    void exactlyOneWinsEachRoundAndTheOthersAreToldSo() throws Exception {
        List<Long> cold = new ArrayList<>();
        List<Long> losersMillis = new ArrayList<>();
        for (int round = -WARMING_UP; round < ROUNDS; round++) {
            List<Answer> answers = race(Demo.THEA.toString(), SLOT);
            assertThat(answers).as("round %d", round).filteredOn(answer -> answer.status() == 303).hasSize(1);
            assertThat(answers).as("round %d", round).filteredOn(answer -> answer.status() == 409).hasSize(RACERS - 1);
            answers.stream().filter(answer -> answer.status() == 409).map(Answer::millis).forEach(round < 0 ? cold::add : losersMillis::add);
            cancel(answers);
        }
        assertThat(heldAt(SLOT)).isZero();
        losersMillis.sort(null);
        System.out.printf("%d rounds of %d racers: losers answered in %d ms at the median, %d ms at the 99th percentile, %d ms at most while"
                + " the server warmed up%n", ROUNDS, RACERS, losersMillis.get(losersMillis.size() / 2),
                losersMillis.get(losersMillis.size() * 99 / 100), Collections.max(cold));
    }

    @Test
    void nobodyWinsATimeThatTheCertificateDoesNotCover() throws Exception {
        for (int round = 0; round < ROUNDS / 10; round++) {
            assertThat(race(Demo.NAOMI.toString(), AFTER_EXPIRY)).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(422));
        }
        assertThat(heldAt(AFTER_EXPIRY)).isZero();
    }

    @Test
    void aFormThatIsSentTwiceBooksOnce() throws Exception {
        Map<String, String> form = form(Demo.IMRE.toString(), "2026-12-07T11:00:00Z", 5);
        List<Answer> answers = together(racer -> send(racers.get(racer), form));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(303));
        assertThat(answers.stream().map(Answer::location).distinct()).hasSize(1);
        cancel(answers);
    }

    private static List<Answer> race(String practitioner, String start) throws Exception {
        return together(racer -> send(racers.get(racer), form(practitioner, start, PATIENTS[racer])));
    }

    private static List<Answer> together(Racer racer) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(RACERS);
        List<Callable<Answer>> starts = IntStream.range(0, RACERS).<Callable<Answer>>mapToObj(i -> () -> {
            barrier.await();
            return racer.run(i);
        }).toList();
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : THREADS.invokeAll(starts)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static Answer send(WebClient visitor, Map<String, String> form) {
        long start = System.nanoTime();
        HttpResponse<String> answer = visitor.post("/appointments", form);
        return new Answer(answer.statusCode(), answer.headers().firstValue("Location").orElse(""), (System.nanoTime() - start) / 1_000_000);
    }

    private static Map<String, String> form(String practitioner, String start, int patient) {
        return Map.of("id", Ids.next().toString(), "patient", Demo.patient(patient).toString(), "service", Demo.DRY_NEEDLING.toString(),
                "date", start.substring(0, 10), "slot", practitioner + "@" + start, "note", "");
    }

    private static void cancel(List<Answer> answers) {
        String winner = answers.stream().filter(answer -> answer.status() == 303).findFirst().orElseThrow().location();
        String path = winner.replaceFirst("^https?://[^/]+", "") + "/cancellation";
        assertThat(racers.get(0).post(path, Map.of("reason", "BOOKED_BY_MISTAKE")).statusCode()).isEqualTo(303);
    }

    private static int heldAt(String start) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner(); var statement = owner.createStatement();
                var rows = statement.executeQuery("select count(*) from palpate.appointment where holds and starts_at = '" + start + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private interface Racer {
        Answer run(int index);
    }

    private record Answer(int status, String location, long millis) {
    }
}
