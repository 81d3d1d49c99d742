package org.palpate.screening.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Over HTTP: the tablet changes hands, the patient answers, and nothing but the form opens meanwhile. */
class PatientFormIT {

    private static final Pattern ASKED = Pattern.compile("type=\"radio\"[^>]* name=\"([a-z_0-9]+)\" value=\"no(?:ne)?\"");
    private static final Pattern PART = Pattern.compile("action=\"(/form(?:/done)?\\?part=\\d+)\"");

    private final WebClient tablet = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
    private final UUID hannah = Ids.next();
    private final String page = "/patients/" + hannah;

    @BeforeEach
    void register() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, "insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, registered_at)"
                    + " values (?, ?, 'Hannah', 'Tabletta', '1987-03-14', '0151 555 0199', '9910555151', now())", Demo.NORTHGATE, hannah);
        }
    }

    @Test
    void theTabletTakesThePlaceOfTheSessionOfWhoHandsItOver() throws SQLException {
        assertThat(tablet.get(page + "/form").body()).contains("Hand over the tablet", "questions are asked").doesNotContain("??");
        WebClient before = new WebClient(RunningApp.shared().address());
        before.steal("palpate-session", tablet);
        handOver();
        assertThat(before.get("/calendar").statusCode()).as("the session of the staff is over, wherever its cookie is").isEqualTo(303);
        String form = tablet.get("/form").body();
        assertThat(form).contains("Hello Hannah Tabletta", "I am not sure").doesNotContain("??", hannah.toString(), "1987", "0151", "class=\"rail\"", "Rosa");
        assertThat(audited()).containsExactly("form.handed_over");
    }

    @Test
    void nothingElseOpensInIt() throws SQLException {
        handOver();
        for (String path : new String[] {"/", "/calendar", "/patients", page, page + "/form", page + "/screening", "/patients/" + Demo.patient(1), "/sign-in",
            "/locations", "/waiting", "/appointments/" + Demo.appointmentToday(3), "/feeds/" + "a".repeat(43) + ".ics"}) {
            HttpResponse<String> answer = tablet.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(403);
            assertThat(answer.body()).as(path).doesNotContain("Amelia", "Okafor", "Hannah", "class=\"rail\"");
        }
        assertThat(tablet.post("/patients/search", Map.of("q", "Okafor")).statusCode()).as("a page of the staff sent again, with its token").isEqualTo(403);
        assertThat(tablet.post("/patients/" + Demo.patient(1) + "/form", Map.of()).statusCode()).isEqualTo(403);
        assertThat(tablet.post("/form", Map.of("csrf", "forged")).statusCode()).isEqualTo(403);
        assertThat(tablet.post("/sign-in", Map.of("email", "rosa@northgate.example", "password", "x")).statusCode()).isEqualTo(403);
        assertThat(tablet.get("/form", "Palpate-Background", "1").statusCode()).isEqualTo(200);
        assertThat(rows("select 1 from palpate.patient_form where patient_id = ?", Demo.patient(1))).isEmpty();
    }

    @Test
    void whatIsAnsweredGoesIntoTheStreamOnceAndTheFormIsOver() throws SQLException {
        handOver();
        HttpResponse<String> done = answerAll(Map.of("acute_injury_72h", "yes", "acute_injury_72h.detail", "left calf, since Sunday", "diabetes", "unknown"),
                "apixaban 5 mg\nibuprofen");
        assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("/form/thanks");
        assertThat(tablet.get("/form/thanks").body()).contains("Thank you", "give the tablet back").doesNotContain("Hannah", "??");
        assertThat(told("acute_injury_72h")).containsExactly("yes", "left calf, since Sunday", "patient", false);
        assertThat(told("diabetes")).as("not sure is no no").containsExactly("unknown", "", "patient", false);
        assertThat(told("epilepsy")).containsExactly("no", "", "patient", true);
        assertThat(rows("select name, generics::text, source from palpate.patient_medicine where patient_id = ? order by id", hannah))
                .containsExactly(new Object[] {"apixaban 5 mg", "{apixaban}", "patient"}, new Object[] {"ibuprofen", "{ibuprofen}", "patient"});
        assertThat(rows("select answer, detail from palpate.patient_answer where fact = 'anticoagulant' and patient_id = ? order by given_at", hannah))
                .as("no, says the answer; apixaban, says the list").containsExactly(new Object[] {"no", ""}, new Object[] {"unknown", "apixaban 5 mg"});
        assertThat(tablet.get("/form").statusCode()).as("used once").isEqualTo(303);
        assertThat(tablet.post("/form/done?part=1", Map.of("epilepsy", "yes")).statusCode()).isEqualTo(401);
        assertThat(tablet.get("/calendar").statusCode()).isEqualTo(303);
        assertThat(audited()).containsExactly("form.handed_over", "answers.patient", "medicine.told", "answers.doubted", "form.filled_in");
        WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        assertThat(imre.get(page + "/screening").body()).contains("the patient was not sure", "left calf, since Sunday", "The medicine list says otherwise").doesNotContain("??");
        assertThat(imre.get(page + "/answers").body()).contains("Not sure", "handed out by Rosa").doesNotContain("??");
        assertThat(imre.get(page + "/form").body()).contains("Form done");
    }

    @Test
    void whatCannotWaitIsSaidAtTheEnd() throws SQLException {
        handOver();
        assertThat(answerAll(Map.of("pe_symptoms", "yes"), "").headers().firstValue("Location").orElseThrow()).endsWith("/form/tell-us");
        assertThat(tablet.get("/form/tell-us").body()).contains("Please tell the team now").doesNotContain("??");
        assertThat(WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example")
                .get("/appointments/new?patient=" + hannah + "&service=" + Demo.service(2)).body()).contains("Blocked by screening");
    }

    @Test
    void leavingSomethingOutIsRefusedAndKeepsEverything() {
        handOver();
        Map<String, String> some = new HashMap<>(Map.of("pe_symptoms", "no", "dvt_history", "yes", "dvt_history.detail", "2019, treated"));
        HttpResponse<String> refused = tablet.post("/form?part=1", some);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Not answered yet: Could you have a blood clot now", "2019, treated").doesNotContain("??");
        assertThat(tablet.get("/form").body()).as("kept, come what may").contains("2019, treated");
        assertThat(tablet.post("/form/done?part=1", some).statusCode()).isEqualTo(422);
        assertThat(tablet.post("/form/kept?part=1", Map.of("pe_symptoms", "unknown")).statusCode()).isEqualTo(204);
        assertThat(tablet.get("/form?part=1").body()).contains("name=\"pe_symptoms\" value=\"unknown\" checked");
        assertThat(tablet.post("/form?part=1", Map.of("noToAll", "vascular", "dvt_history", "yes")).headers().firstValue("Location").orElseThrow())
                .endsWith("/form?part=1#g-vascular");
        assertThat(tablet.get("/form?part=1").body()).contains("name=\"varicose_veins\" value=\"no\" checked", "name=\"dvt_history\" value=\"yes\" checked")
                .doesNotContain("name=\"heart_unstable\" value=\"no\" checked");
    }

    @Test
    void afterItsHourItShowsNothingButKeepsAndTellsWhatIsSent() throws SQLException {
        handOver();
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, "update access.form_session set opened_at = opened_at - interval '2 hours', expires_at = opened_at where patient_id = ?", hannah);
        }
        assertThat(tablet.get("/form").headers().firstValue("Location").orElseThrow()).endsWith("/form/over");
        assertThat(tablet.post("/form?part=1", Map.of("dvt_history", "yes", "dvt_history.detail", "in 2019")).headers().firstValue("Location").orElseThrow())
                .endsWith("/form/over");
        assertThat(tablet.get("/form/over").body()).contains("This form has been closed").doesNotContain("Hannah", "??");
        assertThat(tablet.get(page).statusCode()).as("of the staff nothing opens").isEqualTo(303);
        assertThat(rows("select detail from palpate.patient_form_entry e join palpate.patient_form f on f.id = e.form_id where f.patient_id = ?", hannah))
                .containsExactly(new Object[] {"in 2019"});
        assertThat(told("dvt_history")).as("nobody has to come for it").containsExactly("yes", "in 2019", "patient", false);
        assertThat(audited()).endsWith("form.taken_back");
        tablet.post("/form?part=1", Map.of("dvt_history", "no"));
        assertThat(told("dvt_history")).as("the form is over for good").containsExactly("yes", "in 2019", "patient", false);
    }

    @Test
    void whoTakesTheTabletBackTellsWhatWasAnswered() throws SQLException {
        handOver();
        tablet.post("/form/kept?part=1", Map.of("pe_symptoms", "yes"));
        assertThat(tablet.post("/form/end", Map.of()).headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(tablet.get("/sign-in").statusCode()).isEqualTo(200);
        assertThat(told("pe_symptoms")).containsExactly("yes", "", "patient", false);
        assertThat(audited()).endsWith("form.taken_back");
    }

    @Test
    void receptionHandsOutNoFormOfAnotherClinic() {
        assertThat(tablet.get("/patients/" + Demo.southgatePatient() + "/form").statusCode()).isEqualTo(404);
        assertThat(tablet.post("/patients/" + Demo.southgatePatient() + "/form", Map.of()).statusCode()).isEqualTo(404);
        assertThat(tablet.get("/calendar").statusCode()).as("and stays signed in").isEqualTo(200);
        assertThat(tablet.get("/form").statusCode()).isEqualTo(403);
    }

    private void handOver() {
        HttpResponse<String> handed = tablet.post(page + "/form", Map.of());
        assertThat(handed.statusCode()).isEqualTo(303);
        assertThat(handed.headers().firstValue("Location").orElseThrow()).endsWith("/form");
    }

    /** "No" to everything but these, part after part, up to the end. */
    private HttpResponse<String> answerAll(Map<String, String> but, String medicines) {
        String path = "/form";
        while (true) {
            String shown = tablet.get(path).body();
            Map<String, String> part = new HashMap<>();
            ASKED.matcher(shown).results().forEach(asked -> part.put(asked.group(1), asked.group(1).equals("pregnancy_weeks") ? "none"
                    : asked.group(1).equals("no_consent") ? "yes" : "no"));
            but.forEach((field, value) -> {
                if (part.containsKey(field.replace(".detail", ""))) {
                    part.put(field, value);
                }
            });
            part.put("medicines", medicines);
            var action = PART.matcher(shown);
            assertThat(action.find()).isTrue();
            HttpResponse<String> answer = tablet.post(action.group(1), part);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            path = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
            if (action.group(1).startsWith("/form/done")) {
                return answer;
            }
        }
    }

    private List<Object> told(String fact) throws SQLException {
        return List.of(rows("select answer, detail, source, safe from palpate.patient_answer where fact = '" + fact + "' and patient_id = ?", hannah).get(0));
    }

    private List<Object> audited() throws SQLException {
        return rows("select action from audit.entry where patient_id = ? and action similar to '(form|answers|medicine).%' order by id", hannah)
                .stream().map(row -> row[0]).toList();
    }

    private static List<Object[]> rows(String query, UUID patient) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, query, patient);
        }
    }
}
