package org.palpate.practitioner.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** Supervision over HTTP: a trainee of this test's own learns under Imre, visits are counted, and only he signs off, when they are done. */
class SupervisionPagesIT {

    private static final String SOUTHGATES = "01900000-0000-7005-9000-000000000001";
    private static final OffsetDateTime NIGHT = OffsetDateTime.parse("2026-03-02T03:00:00Z");
    private static int nights;

    private final UUID trainee = Ids.next();
    private final String page = "/practitioners/" + trainee;
    private final WebClient imre = signedIn("imre");
    private final WebClient ines = signedIn("ines");

    @BeforeEach
    void hire() throws SQLException {
        owner("insert into palpate.practitioner (clinic_id, id, name, profession, trainee, active) values (?, ?, 'Perpetua Lane', 'physiotherapist', true, false)",
                Demo.NORTHGATE, trainee);
    }

    @Test
    void isBegunByALeadWithEverythingThatIsAgreed() {
        assertThat(imre.get(page).body()).contains("No supervision yet.", page + "/supervisions/new");
        HttpResponse<String> blank = imre.get(page + "/supervisions/new");
        assertThat(blank.body()).contains("Imre Hal", "Perpetua Lane").doesNotContain("??");

        HttpResponse<String> early = imre.post(page + "/supervisions", form("until", "2026-01-01"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Enter a last day that is not before the first.", "value=\"2\"", "<title>Error: ");
        assertThat(imre.post(page + "/supervisions", form("required", "0")).statusCode()).isEqualTo(422);

        Map<String, String> form = form();
        assertThat(imre.post(page + "/supervisions", form).statusCode()).isEqualTo(303);
        assertThat(imre.post(page + "/supervisions", form).statusCode()).isEqualTo(303);
        String shown = imre.get(page).body();
        assertThat(shown).contains("Perpetua Lane under Dr. Imre Hal", "0 of 2 visits done").doesNotContain("/sign-off");
        assertThat(shown.split("visits done", -1)).hasSize(2);
        assertThat(imre.get("/practitioners/" + Demo.IMRE).body()).contains("Perpetua Lane under Dr. Imre Hal");
    }

    @Test
    void isNotUnderOneself() {
        HttpResponse<String> own = imre.post(page + "/supervisions", form("supervisor", trainee.toString()));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Choose a supervisor other than the trainee.");
    }

    @Test
    void isSignedOffByTheSupervisorAloneWhenTheVisitsAreDone() throws SQLException {
        Map<String, String> form = form();
        imre.post(page + "/supervisions", form);
        String signOff = "/supervisions/" + form.get("id") + "/sign-off";
        treat("completed");
        treat("cancelled");
        assertThat(imre.get(page).body()).contains("1 of 2 visits done");
        HttpResponse<String> early = imre.post(signOff, Map.of());
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("Not all visits are done yet.");

        treat("checked_out");
        assertThat(imre.get(page).body()).contains("2 of 2 visits done", signOff);
        assertThat(ines.get(page).body()).contains("2 of 2 visits done").doesNotContain(signOff);
        HttpResponse<String> other = ines.post(signOff, Map.of());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("Only the supervisor signs off.");

        assertThat(imre.get(signOff).body()).contains("2 of 2 visits done", "This cannot be taken back.");
        assertThat(imre.post(signOff, Map.of()).statusCode()).isEqualTo(303);
        assertThat(imre.post(signOff, Map.of()).statusCode()).isEqualTo(303);
        assertThat(imre.get(page).body()).contains("Signed off on 16 Nov 2026").doesNotContain(signOff);
    }

    @Test
    void isClosedToReceptionAndBegunByNoPractitioner() {
        WebClient rosa = signedIn("rosa");
        WebClient thea = signedIn("thea");
        String signOff = "/supervisions/" + Ids.next() + "/sign-off";
        for (WebClient other : new WebClient[] {rosa, thea}) {
            assertThat(other.get(page + "/supervisions/new").statusCode()).isEqualTo(403);
            assertThat(other.post(page + "/supervisions", form()).statusCode()).isEqualTo(403);
        }
        assertThat(rosa.get(signOff).statusCode()).isEqualTo(403);
        assertThat(rosa.post(signOff, Map.of()).statusCode()).isEqualTo(403);
        assertThat(thea.get(page).body()).doesNotContain("/supervisions/new");
    }

    @Test
    void knowsNothingOfAnotherClinic() throws SQLException {
        UUID theirs = Ids.next();
        UUID theirTrainee = Ids.next();
        owner("insert into palpate.practitioner (clinic_id, id, name, profession, trainee, active) values (?, ?, 'Sybil South', 'physiotherapist', true, false)",
                Demo.SOUTHGATE, theirTrainee);
        owner("""
                insert into palpate.supervision (clinic_id, id, trainee_id, supervisor_id, family, during, visits_required, entered_at, entered_by)
                values (?, ?, ?, ?::uuid, 'dry_needling', '[2026-01-01,2026-12-31]', 1, now(), ?)""", Demo.SOUTHGATE, theirs, theirTrainee, SOUTHGATES, theirTrainee);
        assertThat(imre.get("/supervisions/" + theirs + "/sign-off").statusCode()).isEqualTo(404);
        assertThat(imre.post("/supervisions/" + theirs + "/sign-off", Map.of()).statusCode()).isEqualTo(404);
        assertThat(imre.get("/practitioners/" + SOUTHGATES + "/supervisions/new").statusCode()).isEqualTo(404);
        assertThat(imre.post("/practitioners/" + SOUTHGATES + "/supervisions", form()).statusCode()).isEqualTo(404);
        assertThat(imre.post(page + "/supervisions", form("supervisor", SOUTHGATES)).statusCode()).isEqualTo(404);
    }

    /** A visit of the trainee with Imre at her side, in a night of March. */
    private void treat(String status) throws SQLException {
        OffsetDateTime start = NIGHT.plusDays(nights++);
        owner("""
                insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id, supervisor_id, patient_id, service_id, family,
                  needs_certificate, starts_at, ends_at, status, reason, status_at, status_by, booked_at, booked_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'dry_needling', true, ?, ?, ?, ?, ?, ?, ?, ?)""", Demo.NORTHGATE, Ids.next(), Demo.LONDON, Demo.room(16),
                trainee, Demo.IMRE, Demo.patient(40), Demo.DRY_NEEDLING, start, start.plusMinutes(45), status,
                status.equals("cancelled") ? "patient_ill" : null, start, Demo.account(10), start, Demo.account(10));
    }

    private static Map<String, String> form(String... others) {
        Map<String, String> form = new HashMap<>(Map.of("id", Ids.next().toString(), "supervisor", Demo.IMRE.toString(), "family", "dry_needling",
                "from", "2026-02-01", "until", "2026-12-01", "required", "2"));
        for (int i = 0; i < others.length; i += 2) {
            form.put(others[i], others[i + 1]);
        }
        return form;
    }

    private static void owner(String command, Object... values) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, command, values);
        }
    }

    private static WebClient signedIn(String name) {
        return WebClient.signedIn(RunningApp.shared(), name + "@northgate.example");
    }
}
