package org.palpate.screening.medicine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;
import org.palpate.testing.Demo;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.TestDatabase;
import org.palpate.testing.WebClient;

/** Over HTTP: the list of what a patient takes, what it makes uncertain, and what the database keeps of it. */
class PatientMedicinesIT {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f-]{36})\"");

    private static WebClient thea;

    private final UUID hannah = Ids.next();
    private final String page = "/patients/" + hannah;

    @BeforeAll
    static void signIn() {
        thea = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example");
    }

    @BeforeEach
    void register() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, "insert into palpate.patient (clinic_id, id, given_name, family_name, birth_date, phone, phone_reversed, registered_at)"
                    + " values (?, ?, 'Hannah', 'Listova', '1987-03-14', '0151 555 0198', '8910555151', now())", Demo.NORTHGATE, hannah);
        }
    }

    @Test
    void aBloodThinnerOnTheListMakesANoNotKnownUntilAClinicianAnswers() throws SQLException {
        assertThat(sign(allSafe()).statusCode()).isEqualTo(303);
        long permitted = permits();
        HttpResponse<String> added = add("Eliquiss 5 mg", "");
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(permitted).isPositive();
        assertThat(permits()).as("nothing is permitted any more").isZero();
        assertThat(thea.get(page + "/medicines").body()).contains("Eliquiss 5 mg", "apixaban, a blood thinner").doesNotContain("??");
        long read = rows("select 1 from audit.entry where patient_id = ? and action = 'medicines.read'").size();
        assertThat(thea.get(page + "/medicines/card").body()).contains("Eliquiss 5 mg", "apixaban");
        assertThat(rows("select 1 from audit.entry where patient_id = ? and action = 'medicines.read'")).as("kept").hasSize((int) read + 1);
        assertThat(thea.get(page + "/answers").body()).contains("Not known: the medicine list says otherwise");
        assertThat(thea.get(page + "/screening").body()).contains("The medicine list says otherwise since", "Eliquiss 5 mg. Ask again")
                .doesNotContain("name=\"anticoagulant\" value=\"no\" checked", "??");
        assertThat(check(Map.of("anticoagulant", "no"))).as("also while it is answered").contains("Named here: apixaban, a blood thinner");
        assertThat(sign(allSafe()).statusCode()).isEqualTo(303);
        assertThat(permits()).isEqualTo(permitted);
        assertThat(thea.get(page + "/screening").body()).as("a clinician has answered").contains("name=\"anticoagulant\" value=\"no\" checked")
                .doesNotContain("says otherwise");
    }

    @Test
    void whatTheAnswersTellOfOrNobodyKnowsRaisesNothing() throws SQLException {
        Map<String, String> answers = new HashMap<>(allSafe());
        answers.put("anticoagulant", "yes");
        sign(answers);
        long permitted = permits();
        add("apixaban", "5 mg twice a day");
        add("vitamin C", "");
        assertThat(permits()).isEqualTo(permitted).isPositive();
        assertThat(thea.get(page + "/screening").body()).doesNotContain("says otherwise");
    }

    @Test
    void aMedicineIsEndedOnceWithADateAndAReason() throws SQLException {
        add("Warfarin", "");
        String ending = page + "/medicines/" + rows("select id from palpate.patient_medicine where patient_id = ?").get(0)[0] + "/ending";
        assertThat(thea.get(ending).body()).contains("End a medicine", "Warfarin").doesNotContain("??");
        HttpResponse<String> empty = thea.post(ending, Map.of("id", Ids.next().toString(), "on", "2026-12-24", "because", ""));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Choose today or a day before.", "f-because-error", "2026-12-24");
        assertThat(thea.post(ending, Map.of("id", Ids.next().toString(), "on", "2026-11-01", "because", "Stopped by the GP")).statusCode()).isEqualTo(303);
        assertThat(thea.get(page + "/medicines").body()).contains("Took before", "1 Nov 2026: Stopped by the GP").doesNotContain(ending);
        HttpResponse<String> again = thea.post(ending, Map.of("id", Ids.next().toString(), "on", "2026-11-02", "because", "Again"));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("This medicine has been ended meanwhile.", ">Again</textarea>");
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Refuses.by("patient_medicine_ended", () -> Rows.run(owner, "update palpate.patient_medicine set ended_because = 'x' where patient_id = ?", hannah));
        }
    }

    @Test
    void nothingTypedIsLostAndNothingIsAddedTwice() throws SQLException {
        HttpResponse<String> refused = thea.post(page + "/medicines", Map.of("id", Ids.next().toString(), "name", "", "dose", "5 mg", "from", "2027-01-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("value=\"5 mg\"", "value=\"2027-01-01\"", "f-name-error").doesNotContain("??");
        Map<String, String> form = Map.of("id", Ids.next().toString(), "name", "Ramipril", "dose", "", "from", "");
        thea.post(page + "/medicines", form);
        assertThat(thea.post(page + "/medicines", form).statusCode()).isEqualTo(303);
        assertThat(rows("select 1 from palpate.patient_medicine where patient_id = ?")).hasSize(1);
    }

    @Test
    void receptionReadsNoMedicinesAndNobodyThoseOfAnotherClinic() {
        WebClient rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        assertThat(rosa.get(page + "/medicines").statusCode()).isEqualTo(403);
        assertThat(rosa.get(page + "/medicines/card").statusCode()).isEqualTo(403);
        assertThat(thea.get("/patients/" + Demo.southgatePatient() + "/medicines").statusCode()).isEqualTo(404);
    }

    @Test
    void theApplicationCanEndAMedicineAndChangeNothingElse() throws SQLException {
        try (Connection app = TestDatabase.shared().asApp(Demo.NORTHGATE)) {
            Refuses.forWantOfRights(() -> Rows.run(app, "update palpate.patient_medicine set name = 'x'"));
            Refuses.forWantOfRights(() -> Rows.run(app, "delete from palpate.patient_medicine"));
        }
    }

    private HttpResponse<String> add(String name, String dose) {
        return thea.post(page + "/medicines", Map.of("id", Ids.next().toString(), "name", name, "dose", dose, "from", ""));
    }

    private HttpResponse<String> sign(Map<String, String> answers) {
        Map<String, String> form = new HashMap<>(answers);
        form.put("id", Ids.next().toString());
        var seen = SEEN.matcher(thea.get(page + "/screening").body());
        if (seen.find()) {
            form.put("seen", seen.group(1));
        }
        return thea.post(page + "/screening", form);
    }

    private String check(Map<String, String> answers) {
        return thea.post(page + "/screening/check", new HashMap<>(answers)).body();
    }

    private static Map<String, String> allSafe() {
        Rules rules = new Rules(1, ShippedCatalogue.contraindications(), ShippedCatalogue.regions());
        return rules.questions().stream().collect(Collectors.toMap(Question::fact, question -> Stream.of("no", "yes", "none")
                .filter(value -> rules.accepts(question.fact(), Answer.of(value)) && !rules.isUnsafe(question.fact(), Answer.of(value)))
                .findFirst().orElseThrow()));
    }

    /** How many permits hold until tonight. */
    private long permits() throws SQLException {
        return rows("select 1 from palpate.screening_permit where patient_id = ? and upper(valid) > timestamptz '2026-11-16 23:00Z'").size();
    }

    private List<Object[]> rows(String query) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, query, hannah);
        }
    }
}
