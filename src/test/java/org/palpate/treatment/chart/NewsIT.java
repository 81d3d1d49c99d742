package org.palpate.treatment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;
import org.palpate.treatment.VisitScene;

/** A risk is told to reception while the patient lies on the couch: whoever treats hears of it at once, and cannot go on. */
class NewsIT {

    private static final Pattern SEEN = Pattern.compile("/news\\?seen=([0-9a-f.-]*)");

    private final WebClient thea = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example");
    private final WebClient rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
    private VisitScene scene;
    private String visit;

    @BeforeEach
    void startVisit() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            scene = VisitScene.arrivedInTheDemoClinic(owner).started(owner);
            owner.commit();
        }
        visit = "/visits/" + scene.visit;
    }

    @Test
    void anOpenChartHearsOfANewAnswerOnceAndCannotGoOn() {
        assertThat(seen(thea.get(visit).body())).isEmpty();
        assertThat(thea.get(visit + "/news?seen=").statusCode()).isEqualTo(204);

        Map<String, String> told = Map.of("id", Ids.next().toString(), "pe_symptoms", "no", "dvt_suspected_or_current", "yes", "cauda_equina", "no");
        assertThat(rosa.post("/patients/" + scene.emma + "/triage", told).statusCode()).isEqualTo(303);

        HttpResponse<String> news = thea.get(visit + "/news?seen=");
        assertThat(news.body()).contains("New answer: nothing is cleared any more", "Told to reception, taken down by Rosa", "no longer cleared",
                "/patients/" + scene.emma + "/screening?visit=" + scene.visit, "Do not treat. Act now.", "id=\"safety\"", "hx-swap-oob=\"true\"", "Dry needling: blocked").doesNotContain("<html", "??");
        assertThat(thea.get(visit + "/news?seen=" + seen(news.body())).statusCode()).isEqualTo(204);
        assertThat(thea.get(visit).body()).contains("New answer: nothing is cleared any more");
        assertThat(rosa.get(visit + "/news").statusCode()).isEqualTo(403);
        assertThat(thea.get("/visits/" + Ids.next() + "/news").statusCode()).isEqualTo(404);
    }

    /** The reason is asked for by family, region and side, and explained for just that. */
    @Test
    void leadsFromAPlaceOnTheMapToItsReason() {
        String why = "/patients/" + Demo.patient(5) + "/why?gate=dry_needling&place=calf:left";
        assertThat(thea.get(why).body()).contains("Left calf", "open_wound", "Graze after a fall", "What would change it").doesNotContain("??");
        assertThat(thea.get(why.replace("calf:left", "calf:up")).statusCode()).isEqualTo(404);
        assertThat(thea.get(why.replace("dry_needling", "magic")).statusCode()).isEqualTo(404);
    }

    /** What was told since does not stand in for the answer on which the place was blocked. */
    @Test
    void namesTheAnswerThatThePlaceRestsOn() throws SQLException {
        String why = "/patients/" + Demo.patient(5) + "/why?gate=dry_needling&place=";
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            for (String[] told : new String[][] {{"yes", "{upper_arm:right}", "Cat scratch"}, {"unknown", "{}", "Perhaps another one"}}) {
                Rows.run(owner, "insert into palpate.patient_answer (clinic_id, patient_id, report_id, fact, answer, places, detail, safe, source, given_at, taken_by,"
                        + " taken_name) values (?, ?, ?, 'open_wound', ?, ?::text[], ?, false, 'reception', '2026-11-16T08:59:00Z', ?, 'Rosa Marchetti')",
                        Demo.NORTHGATE, Demo.patient(5), Ids.next(), told[0], told[1], told[2], Demo.account(10));
            }
            try {
                assertThat(thea.get(why + "calf:left").body()).contains("Graze after a fall").doesNotContain("Cat scratch", "Perhaps another one");
                assertThat(thea.get(why + "upper_arm:right").body()).contains("Cat scratch", "Rosa Marchetti").doesNotContain("Graze after a fall");
            } finally {
                Rows.run(owner, "delete from palpate.patient_answer where patient_id = ? and taken_name = 'Rosa Marchetti' and fact = 'open_wound'", Demo.patient(5));
            }
        }
    }

    private static String seen(String page) {
        Matcher seen = SEEN.matcher(page);
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }
}
