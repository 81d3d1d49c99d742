package org.palpate.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Over HTTP: reception's three questions, what they stop, and the closing of an answer by a clinician. */
class AnswerPagesIT {

    private static WebClient rosa;
    private static WebClient thea;

    private final UUID hannah = Ids.next();
    private final String page = "/patients/" + hannah;

    @BeforeAll
    static void signIn() {
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        thea = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example");
    }

    @BeforeEach
    void register() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            ScreeningTablesIT.register(owner, hannah);
        }
    }

    @Test
    void threeTimesNoGoesOnWithTheBooking() throws SQLException {
        String next = "/appointments/new?patient=" + hannah;
        assertThat(rosa.get(page + "/triage?next=" + next).body()).contains("Three questions before booking", "short of breath", "numb between the legs");
        HttpResponse<String> answer = ask("no", "no", "no", next);
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains(next);
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void aYesStopsTheBookingAndShowsWhatToSay() throws SQLException {
        HttpResponse<String> answer = ask("no", "yes", "no", "/appointments/new?patient=" + hannah);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page + "/triage/stop");
        assertThat(rosa.get(page + "/triage/stop").body()).contains("Do not book. Say this now.", "Please see a doctor today").doesNotContain("??");
        HttpResponse<String> booking = rosa.post("/appointments", new HashMap<>(Map.of("id", Ids.next().toString(), "patient", hannah.toString(),
                "service", Demo.service(2).toString(), "date", "2027-04-06", "slot", Demo.MATEUS + "@2027-04-06T09:15:00Z", "note", "")));
        assertThat(booking.statusCode()).isEqualTo(422);
        assertThat(rosa.get("/appointments/new?patient=" + hannah + "&service=" + Demo.service(2)).body()).contains("Blocked by screening: Trigger point therapy");
        assertThat(told()).isEqualTo(3);
    }

    @Test
    void eachQuestionIsAskedAndNothingTypedIsLost() throws SQLException {
        HttpResponse<String> answer = rosa.post(page + "/triage", Map.of("id", Ids.next().toString(), "pe_symptoms", "no", "next", "https://elsewhere.example/"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("name=\"pe_symptoms\" value=\"no\" checked", "href=\"/calendar\"");
        assertThat(told()).isZero();
    }

    @Test
    void aClinicianClosesItWithAReason() {
        ask("no", "yes", "no", "");
        String closing = page + "/answers/dvt_suspected_or_current/closing";
        assertThat(thea.get(page + "/answers").body()).contains("Stand until they are closed", closing, "Told to reception, Rosa").doesNotContain("??");
        assertThat(thea.get(closing).body()).contains("Close an answer");
        HttpResponse<String> empty = thea.post(closing, Map.of("id", Ids.next().toString(), "because", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("f-because-error");
        assertThat(thea.post(closing, Map.of("id", Ids.next().toString(), "because", "Ultrasound clear")).statusCode()).isEqualTo(303);
        assertThat(thea.get(page + "/answers").body()).contains("Closed: Ultrasound clear", "Nothing that is not safe stands.").doesNotContain(closing);
        assertThat(thea.post(closing, Map.of("id", Ids.next().toString(), "because", "Again")).statusCode()).isEqualTo(422);
    }

    @Test
    void receptionDoesNotReadAnswersAndNobodyThoseOfAnotherClinic() {
        assertThat(rosa.get(page + "/answers").statusCode()).isEqualTo(403);
        assertThat(rosa.get(page + "/answers/anticoagulant/closing").statusCode()).isEqualTo(403);
        assertThat(thea.get(page + "/answers/no_such_question/closing").statusCode()).isEqualTo(404);
        for (String way : new String[] {"/answers", "/triage", "/triage/stop", "/answers/anticoagulant/closing"}) {
            assertThat(thea.get("/patients/" + Demo.southgatePatient() + way).statusCode()).as(way).isEqualTo(404);
        }
    }

    private HttpResponse<String> ask(String breath, String limb, String numb, String next) {
        return rosa.post(page + "/triage", Map.of("id", Ids.next().toString(), "pe_symptoms", breath, "dvt_suspected_or_current", limb,
                "cauda_equina", numb, "next", next));
    }

    private int told() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, "select 1 from palpate.patient_answer where patient_id = ?", hannah).size();
        }
    }
}
