package org.palpate.treatment.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;
import org.palpate.treatment.Rescreened;
import org.palpate.treatment.VisitScene;

/** The chart over HTTP, without any script. */
class ChartPageIT {

    private static final Pattern POINT = Pattern.compile("point=([0-9a-f-]{36})");

    private final WebClient thea = signedIn("thea");
    private VisitScene scene;
    private String visit;

    @BeforeEach
    void startVisit() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            scene = VisitScene.arrivedInTheDemoClinic(owner);
        }
        visit = location(thea.post("/appointments/" + scene.appointment + "/visit", Map.of()));
    }

    @Test
    void isStartedOnceAndClosedToReception() {
        WebClient rosa = signedIn("rosa");
        assertThat(visit).startsWith("/visits/");
        assertThat(location(thea.post("/appointments/" + scene.appointment + "/visit", Map.of()))).isEqualTo(visit);
        assertThat(rosa.post("/appointments/" + scene.appointment + "/visit", Map.of()).statusCode()).isEqualTo(403);
        assertThat(rosa.get(visit).statusCode()).isEqualTo(403);
        assertThat(rosa.post(visit + "/note", Map.of("note", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void isReadByColleaguesAndWrittenByItsPractitionerOrALead() throws SQLException {
        WebClient mateus = signedIn("mateus");
        long opened = openings();

        assertThat(mateus.get(visit).body()).contains("Only Thea Lindqvist or a clinical lead writes in it",
                "data-readonly")
                .doesNotContain("data-bodymap-form", "Sign visit");
        assertThat(openings()).isEqualTo(opened + 1);
        HttpResponse<String> refused = mateus.post(visit + "/note", Map.of("note", "mine", "version", "0"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("This visit belongs to another practitioner");
        assertThat(signedIn("imre").post(visit + "/note", Map.of("note", "mine", "version", "0")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void takesAPointFromTheFigureAndFromTheList() {
        String touched = mark(Map.of("figure", "infraspinatus", "view", "back", "side", "left", "x", "140.5", "y",
                "215"));
        String picked = mark(Map.of("muscle", "iliopsoas", "side", "RIGHT"));

        assertThat(thea.get(visit + "?point=" + touched).body()).contains("data-x=\"140.5\"", "Left infraspinatus",
                "Right iliopsoas", "<optgroup label=\"Where you touched\">");
        HttpResponse<String> incomplete = thea.post(visit + "/points", Map.of("muscle", "iliopsoas"));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("<title>Error: ", "href=\"#f-side\"", "value=\"iliopsoas\" selected");
        thea.post(visit + "/points/" + picked + "/retraction", Map.of());
        assertThat(thea.get(visit).body()).doesNotContain("Right iliopsoas");
    }

    @Test
    void savesWhatIsFoundWholeOrInPlace() {
        String point = mark(Map.of("muscle", "infraspinatus", "side", "LEFT"));
        Map<String, String> found = findings("0");
        String inPlace = thea.post(visit + "/points/" + point, found, "HX-Request", "true").body();

        assertThat(inPlace).contains("id=\"point-version\"", "Saved ", "Active, consensus met").doesNotContain("<html");
        assertThat(thea.get(visit + "?point=" + point).body()).contains("name=\"recognised\" value=\"YES\" checked",
                "name=\"pain\" value=\"6\" checked");
        HttpResponse<String> overtaken = thea.post(visit + "/points/" + point, findings("0"));
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("Changed by someone else meanwhile", "Keep mine", "Take theirs");
        found.putAll(Map.of("keep", "mine", "over", "1", "pain", "3"));
        assertThat(thea.post(visit + "/points/" + point, found).statusCode()).isEqualTo(303);
    }

    @Test
    void refusesWhatTheScreeningDoesNotAllowAlsoWhenTheFormIsForged() {
        confirms();
        String calf = mark(Map.of("muscle", "gastrocnemius", "side", "LEFT"));
        HttpResponse<String> forged = thea.post(visit + "/points/" + calf + "/records", needling());

        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body()).contains("Dry needling, deep is not cleared for Gastrocnemius", "Open screening",
                "value=\"LOT-7\"");
        assertThat(thea.get(visit + "?point=" + calf + "&technique=dn_deep").body()).doesNotContain("name=\"lot_number\"");
    }

    /** The form was opened while it was allowed, in a second tab too; the answer changed before it was sent. */
    @Test
    void keepsNothingOfAFormThatWasOpenedBeforeAnAnswerChanged() throws SQLException {
        String shoulder = mark(Map.of("muscle", "infraspinatus", "side", "LEFT"));
        confirms();
        Map<String, String> sent = needling();
        sent.keySet().removeAll(Set.of("care_why", "care_adapted"));
        assertThat(thea.get(visit + "?point=" + shoulder + "&technique=dn_deep").body()).contains("name=\"lot_number\"");
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rescreened.again(scene, owner, "dry_needling", "with_care", Rescreened.reason("dvt_history", "precaution", false, false, false), 20);
            scene.consent(owner, "dry_needling", VisitScene.NOW.minusSeconds(20));
            owner.commit();
        }
        assertThat(thea.post(visit + "/points/" + shoulder + "/records", sent).body()).contains("href=\"#f-care_why\"", "LOT-7");
        sent.putAll(Map.of("care_why", "It keeps returning", "care_adapted", "Half the dose"));
        assertThat(thea.post(visit + "/points/" + shoulder + "/records", sent).statusCode()).isEqualTo(303);
        assertThat(thea.post(visit + "/points/" + shoulder + "/records", sent).statusCode()).isEqualTo(303);
        assertThat(thea.get(visit).body()).containsOnlyOnce("It keeps returning").contains("Past deep vein thrombosis, treated (version 1)");
        assertThat(thea.get("/checks").body()).contains("Emma Schulz", "2 hours after");
        String other = mark(Map.of("muscle", "infraspinatus", "side", "RIGHT"));
        assertThat(thea.get(visit + "?point=" + other + "&technique=dn_deep").body()).contains("One side of the chest in a day");
    }

    @Test
    void recordsNothingOnceAnAnswerBlocksIt() throws SQLException {
        String shoulder = mark(Map.of("muscle", "infraspinatus", "side", "LEFT"));
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rescreened.again(scene, owner, "dry_needling", "blocked", Rescreened.reason("plain", "contraindicated", false, false, false), 20);
        }
        assertThat(thea.post(visit + "/points/" + shoulder + "/records", needling()).body()).contains("is not cleared for Infraspinatus");
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            assertThat(Rows.all(owner, "select id from palpate.technique_record where patient_id = ?", scene.emma)).isEmpty();
        }
    }

    @Test
    void refusesWhatWasNotConfirmedTodayAndWhatWasWithdrawnAndKeepsWhatWasTyped() {
        String shoulder = mark(Map.of("muscle", "infraspinatus", "side", "LEFT"));
        assertThat(thea.get(visit + "?point=" + shoulder + "&technique=load_correction").body()).contains("Ask the patient again today")
                .doesNotContain("name=\"lot_number\"");
        HttpResponse<String> unasked = thea.post(visit + "/points/" + shoulder + "/records", needling());
        assertThat(unasked.statusCode()).isEqualTo(422);
        assertThat(unasked.body()).contains("Ask the patient again today and confirm it here", "value=\"LOT-7\"");

        confirms();
        assertThat(thea.get(visit).body()).contains("Asked again at this visit: “Yes, please.” Thea Lindqvist");
        WebClient rosa = signedIn("rosa");
        String consents = "/patients/" + scene.emma + "/consents";
        assertThat(rosa.post(consents + "/withdrawal/dry_needling", Map.of("saidBy", "Emma Schulz")).statusCode()).isEqualTo(422);
        assertThat(rosa.post(consents + "/withdrawal/dry_needling", Map.of("saidBy", "Emma Schulz", "words", "Too sore")).statusCode())
                .isEqualTo(303);
        HttpResponse<String> withdrawn = thea.post(visit + "/points/" + shoulder + "/records", needling());
        assertThat(withdrawn.statusCode()).isEqualTo(422);
        assertThat(withdrawn.body()).contains("has no consent in force", "“Too sore”", consents + "/new?kind=dry_needling");
    }

    private void confirms() {
        assertThat(thea.post(visit + "/confirmation", Map.of("words", "Yes, please.")).statusCode()).isEqualTo(303);
    }

    @Test
    void isSignedWhenTheNeedlesBalanceAndReadOnlyFromThenOn() {
        String shoulder = mark(Map.of("muscle", "infraspinatus", "side", "LEFT"));
        confirms();
        assertThat(thea.post(visit + "/points/" + shoulder + "/records", needling()).statusCode()).isEqualTo(303);
        Map<String, String> note = Map.of("note", "Two needles.", "version", "0");
        HttpResponse<String> early = thea.post(visit + "/signature", note);
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Point 1, Infraspinatus: 2 needles in, not counted out",
                "Two needles.</textarea>");
        Matcher record = Pattern.compile("/records/([0-9a-f-]{36})/needles").matcher(early.body());
        assertThat(record.find()).isTrue();
        thea.post(visit + "/records/" + record.group(1) + "/needles", Map.of("needlesOut", "2", "version", "0"));
        assertThat(thea.post(visit + "/signature", Map.of("note", "Two needles.", "version", "1")).statusCode())
                .isEqualTo(303);
        assertThat(thea.get(visit).body()).contains("Signed by Thea Lindqvist", "Read only", "All needles are out",
                "data-readonly");

        HttpResponse<String> late = thea.post(visit + "/note", Map.of("note", "One more thing", "version", "2"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("This visit is signed and stays as it is", "One more thing</textarea>");
        assertThat(thea.post(visit + "/points", Map.of("muscle", "deltoid", "side", "LEFT")).statusCode())
                .isEqualTo(409);
        String id = Ids.next().toString();
        thea.post(visit + "/addenda", Map.of("text", "One more thing", "id", id));
        thea.post(visit + "/addenda", Map.of("text", "One more thing", "id", id));
        assertThat(thea.get(visit).body()).containsOnlyOnce("One more thing");
    }

    @Test
    void keepsBothNotesWhenTwoWrite() {
        signedIn("imre").post(visit + "/note", Map.of("note", "From Imre", "version", "0"));
        HttpResponse<String> overtaken = thea.post(visit + "/note", Map.of("note", "From Thea", "version", "0"));
        assertThat(overtaken.statusCode()).isEqualTo(409);
        assertThat(overtaken.body()).contains("From Imre", "From Thea</textarea>",
                "name=\"over\" form=\"noting\" value=\"1\"");
        thea.post(visit + "/note", Map.of("note", "From Thea", "version", "0", "keep", "both", "over", "1"));
        assertThat(thea.get(visit).body()).containsPattern("From Imre\\s+From Thea</textarea>");
    }

    private String mark(Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("id", Ids.next().toString());
        Matcher point = POINT.matcher(location(thea.post(visit + "/points", all)));
        assertThat(point.find()).isTrue();
        return point.group(1);
    }

    private static Map<String, String> findings(String version) {
        return new HashMap<>(Map.of("muscle", "infraspinatus", "side", "LEFT", "was", "infraspinatus LEFT", "version",
                version,
                "tautBand", "YES", "tenderSpot", "YES", "referredPain", "YES", "recognised", "YES", "spontaneous", "NO",
                "pain", "6"));
    }

    private static Map<String, String> needling() {
        Map<String, String> sheet = new HashMap<>(Map.of("technique", "dn_deep", "pain_before_nrs", "6", "pain_after_nrs", "3",
                "needle_diameter", "0.25", "needle_length", "30", "needles_in", "2", "twitch_responses", "1",
                "position", "prone"));
        sheet.putAll(Map.of("lot_number", "LOT-7", "needle_expiry", "2027-05-01", "skin_prep", "alcohol 70%",
                "safe_direction", "onto bone", "dwell_minutes", "0", "manipulation", "static"));
        sheet.putAll(Map.of("care_why", "The lung is near", "care_adapted", "Onto bone", "id", Ids.next().toString()));
        return sheet;
    }

    private long openings() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return (Long) Rows.all(owner,
                    "select count(*) from audit.entry where action = 'chart.opened' and patient_id = ?",
                    scene.emma).get(0)[0];
        }
    }

    private static WebClient signedIn(String name) {
        return WebClient.signedIn(RunningApp.shared(), name + "@northgate.example");
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
