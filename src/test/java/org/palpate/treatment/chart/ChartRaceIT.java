package org.palpate.treatment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;
import org.palpate.treatment.VisitScene;

/** Several write in one chart at once, one of them the signature. */
class ChartRaceIT {

    private static final int WRITERS = 8;
    private static final int ROUNDS = Boolean.getBoolean("palpate.long") ? 100 : 6;

    private final WebClient thea = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example");
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    private VisitScene scene;
    private String visit;

    @BeforeEach
    void startVisit() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            scene = VisitScene.arrivedInTheDemoClinic(owner);
        }
        visit = thea.post("/appointments/" + scene.appointment + "/visit", Map.of()).headers().firstValue("Location")
                .orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    @AfterEach
    void leave() {
        threads.shutdownNow();
    }

    @Test
    void startsOneVisitHoweverManyAsk() throws Exception {
        VisitScene other;
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            other = VisitScene.arrivedInTheDemoClinic(owner);
        }

        List<Integer> answers = together(i -> status("/appointments/" + other.appointment + "/visit", Map.of()));

        assertThat(answers).containsOnly(303);
        assertThat(rows("select id from palpate.visit where appointment_id = ?", other.appointment)).hasSize(1);
    }

    @Test
    void givesEachOfManyMarksItsOwnNumber() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(together(i -> mark())).containsOnly(303);
        }

        assertThat(rows("select number from palpate.trigger_point where patient_id = ? order by number", scene.emma))
                .extracting(row -> ((Number) row[0]).intValue())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ROUNDS * WRITERS).boxed().toList());
    }

    @Test
    void savesTheSameNoteOnceAndSignsItWhileItSavesItself() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, String> note = Map.of("note", "Round " + round, "version", String.valueOf(round));
            assertThat(together(i -> status(visit + "/note", note))).as("round %d", round).containsOnly(303);
        }
        Map<String, String> last = Map.of("note", "Signed while it saved itself.", "version", String.valueOf(ROUNDS));

        List<Integer> answers = together(i -> status(visit + (i == WRITERS / 2 ? "/signature" : "/note"), last));

        assertThat(answers.get(WRITERS / 2)).isEqualTo(303);
        assertThat(rows("select note from palpate.visit where id = ?", UUID.fromString(visit.replaceFirst(".*/", ""))))
                .containsExactly(new Object[] {"Signed while it saved itself."});
    }

    @Test
    void keepsWhatWasAcknowledgedBeforeTheSignatureAndNothingAfterIt() throws Exception {
        List<Integer> answers = together(i -> i == WRITERS / 2
                ? status(visit + "/signature", Map.of("note", "Signed amid the rush.", "version", "0")) : mark());

        assertThat(answers).isSubsetOf(303, 409).contains(303);
        long acknowledged = answers.stream().filter(answer -> answer == 303).count() - 1;
        assertThat(rows("select id from palpate.trigger_point where patient_id = ?", scene.emma))
                .hasSize((int) acknowledged);
        assertThat(rows("select id from palpate.visit where patient_id = ? and signed_at is not null", scene.emma))
                .hasSize(1);
        assertThat(mark()).isEqualTo(409);
    }

    private int mark() {
        return status(visit + "/points",
                Map.of("muscle", "infraspinatus", "side", "LEFT", "id", Ids.next().toString()));
    }

    private int status(String path, Map<String, String> fields) {
        return thea.post(path, fields).statusCode();
    }

    private List<Integer> together(Request request) throws Exception {
        List<Callable<Integer>> all = new ArrayList<>();
        IntStream.range(0, WRITERS).forEach(i -> all.add(() -> request.send(i)));
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : threads.invokeAll(all)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private static List<Object[]> rows(String query, Object... values) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, query, values);
        }
    }

    private interface Request {
        int send(int number);
    }
}
