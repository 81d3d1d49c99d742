package org.palpate.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.TestClock;
import org.palpate.testing.WebClient;

/** An alert that stops comes back on every page of its patient until it is said what was done. */
class StopPageIT {

    private static final Pattern STOP = Pattern.compile("/stops/([0-9a-f-]{36})");

    private final UUID patient = Ids.next();
    private final String record = "/patients/" + patient;
    private final WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
    private final WebClient rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");

    @BeforeEach
    void registerAPatient() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            ScreeningTablesIT.register(owner, patient);
        }
    }

    @Test
    void anEmergencyIsNotReadAwayAndEndsWithWhatWasDone() throws SQLException {
        sign(Map.of("dvt_suspected_or_current", "yes"));
        for (String page : new String[] {record, record + "/screening", record + "/why"}) {
            assertThat(imre.get(page).body()).as(page).contains("Do not treat. Act now.", "Call 999 and say what you see");
        }
        assertThat(rosa.get(record).body()).doesNotContain("Act now", "Deep vein");
        String stop = stop();
        assertThat(rosa.get(stop).statusCode()).isEqualTo(403);
        assertThat(imre.get(stop).body()).contains("Call 999 and say what you see");
        assertThat(kept("stops.read")).isEqualTo(1);

        assertThat(imre.post(stop, Map.of("outcome", "READ")).statusCode()).isEqualTo(422);
        assertThat(imre.post(stop, Map.of("outcome", "CALLED")).body()).contains("Enter what was done.");
        assertThat(imre.get(record).body()).contains("Act now");
        Map<String, String> done = Map.of("outcome", "CALLED", "done", "999 at 09:10, left with the crew.", "next", record + "/screening");
        assertThat(imre.post(stop, done).headers().firstValue("Location").orElseThrow()).endsWith(record + "/screening");
        assertThat(imre.post(stop, done).statusCode()).isEqualTo(303);
        var late = WebClient.signedIn(RunningApp.shared(), "thea@northgate.example").post(stop, Map.of("outcome", "REFERRED", "done", "Sent to the hospital."));
        assertThat(late.statusCode()).as("not lost without a word").isEqualTo(422);
        assertThat(late.body()).contains("Somebody else has recorded meanwhile", "Sent to the hospital.");

        assertThat(imre.get(record).body()).doesNotContain("Act now");
        assertThat(imre.get(record + "/stops").body()).containsOnlyOnce("999 at 09:10, left with the crew.").contains("Dr. Imre");
    }

    /** Whoever hears of it first: reception stops, and those who treat have the card until they say what was done. */
    @Test
    void aRedFlagThatReceptionIsToldIsTheSameAlert() {
        Map<String, String> told = Map.of("id", Ids.next().toString(), "pe_symptoms", "yes", "dvt_suspected_or_current", "no", "cauda_equina", "no");
        assertThat(rosa.post(record + "/triage", told).statusCode()).isEqualTo(303);

        assertThat(rosa.get(record).body()).contains("Stop: an alert is not answered yet", record + "/triage/stop", "Alert: stop")
                .doesNotContain("Act now", "embol");
        for (String page : new String[] {record, record + "/screening", record + "/why"}) {
            assertThat(imre.get(page).body()).as(page).contains("Do not treat. Act now.", "Call 999 and say what you see");
        }
        assertThat(imre.get(record + "/why?gate=dry_needling").body()).as("why, by whose mouth").contains("Blocked", "pe_symptoms", "Rosa Marchetti");
        var booking = rosa.post("/appointments", Map.of("id", Ids.next().toString(), "patient", patient.toString(), "service", Demo.service(1).toString(),
                "date", "2026-12-17", "slot", Demo.THEA + "@2026-12-17T10:00:00Z", "note", ""));
        assertThat(booking.statusCode()).as("a first visit too").isEqualTo(422);
        assertThat(booking.body()).contains("Something was told that is an emergency.");
        assertThat(waits().body()).as("nor to wait for one").contains("Something was told that is an emergency.");
        assertThat(imre.post(stop(), Map.of("outcome", "READ")).statusCode()).isEqualTo(422);
        assertThat(imre.post(stop(), Map.of("outcome", "REFERRED", "done", "Ambulance to the patient's home.")).statusCode()).isEqualTo(303);
        assertThat(imre.get(record).body()).doesNotContain("Act now", "Alert: stop");
        assertThat(rosa.get(record).body()).doesNotContain("an alert is not answered yet");
        assertThat(imre.get(record + "/stops").body()).contains("Ambulance to the patient&#39;s home.");
    }

    @Test
    void whatIsAbsoluteIsReadWithOneClickAndAPrecautionAsksForNone() {
        sign(Map.of("bleeding_disorder", "yes", "dvt_history", "yes"));
        String page = imre.get(record).body();
        assertThat(page).contains("I have read this").doesNotContain("Act now", "Stop: Past deep vein");
        assertThat(imre.post(stop(), Map.of("outcome", "READ")).statusCode()).isEqualTo(303);
        assertThat(imre.get(record).body()).doesNotContain("I have read this");
    }

    /** What was booked before an answer changed stays booked, and is listed for whoever decides. */
    @Test
    void listsWhatIsBookedAndWouldNotBeBookedAnyMore() throws SQLException {
        UUID appointment = Ids.next();
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Timestamp start = Timestamp.from(TestClock.NOW.plus(Duration.ofDays(21)).minus(Duration.ofHours(6)));
            Rows.run(owner, "insert into palpate.appointment (clinic_id, id, location_id, room_id, practitioner_id, patient_id, service_id, family,"
                    + " needs_certificate, starts_at, ends_at, status, status_at, status_by, booked_at, booked_by)"
                    + " values (?, ?, ?, ?, ?, ?, ?, 'dry_needling', true, ?, ?, 'booked', ?, ?, ?, ?)", Demo.NORTHGATE, appointment, Demo.LONDON,
                    Demo.room(16), Demo.THEA, patient, Demo.DRY_NEEDLING, start, Timestamp.from(start.toInstant().plusSeconds(2700)), start, patient,
                    start, patient);
            assertThat(rosa.get("/reassignments").body()).doesNotContain(appointment.toString());

            Map<String, String> form = Map.of("bleeding_disorder", "yes", "id", Ids.next().toString());
            String result = imre.post(record + "/screening", form).headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
            assertThat(imre.get(result).body()).as("first what to do now").containsSubsequence("I have read this", "This blocks 1 booked visit")
                    .contains("/appointments/" + appointment, "href=\"" + record + "\"");
            assertThat(rosa.get(record + "/held-visits").body()).contains("/appointments/" + appointment).doesNotContainIgnoringCase("bleeding").doesNotContain("I have read this");
            assertThat(rosa.get(record + "/triage/stop").body()).contains("This blocks 1 booked visit");
            assertThat(rosa.get("/reassignments/count").body()).contains("href=\"/reassignments\"");
            var moved = rosa.post("/appointments/" + appointment + "/move", Map.of("version", "0", "slot", Demo.THEA + "@2026-12-07T10:00:00Z"));
            for (var refused : List.of(moved, waits())) {
                assertThat(refused.statusCode()).isEqualTo(422);
                assertThat(refused.body()).contains("is blocked for this patient by the screening").doesNotContainIgnoringCase("bleeding");
            }

            assertThat(rosa.get("/reassignments").body()).contains(appointment.toString(), "Held back by the screening")
                    .doesNotContainIgnoringCase("bleeding");
            assertThat(rosa.get(record).body()).contains("Blocked by screening");
            assertThat(rosa.get("/appointments/" + appointment).body()).contains("Offer another treatment").doesNotContain("Open screening");
            assertThat(imre.get("/appointments/" + appointment).body()).contains("Dry needling: Blocked", "/why?gate=dry_needling");
            assertThat(kept("appointment.opened")).as("both were there").isEqualTo(2);
            assertThat(Rows.all(owner, "select status from palpate.appointment where id = ?", appointment)).containsExactly(new Object[] {"booked"});
            Rows.run(owner, "update palpate.appointment set status = 'requested', held_until = ? where id = ?", Timestamp.from(TestClock.NOW.minusSeconds(60)), appointment);
            assertThat(rosa.get("/reassignments").body()).as("an offer that has ended").doesNotContain(appointment.toString());
        } finally {
            try (Connection owner = RunningApp.shared().database().asOwner()) {
                for (String table : new String[] {"occupancy where appointment_id", "appointment_past where appointment_id", "appointment where id"}) {
                    Rows.run(owner, "delete from palpate." + table + " = ?", appointment);
                }
            }
        }
    }

    /** The patient asks for dry needling, at any time. */
    private HttpResponse<String> waits() {
        Map<String, String> form = new HashMap<>(Map.of("id", Ids.next().toString(), "patient", patient.toString(), "service", Demo.DRY_NEEDLING.toString(),
                "practitioner", "", "days", "MONDAY", "from", "08:00", "until", "19:00", "first", "2026-11-16", "last", ""));
        form.putAll(Map.of("priority", "SOON", "note", ""));
        return rosa.post("/waiting-list", form);
    }

    private void sign(Map<String, String> answers) {
        Map<String, String> form = new HashMap<>(answers);
        form.put("id", Ids.next().toString());
        assertThat(imre.post(record + "/screening", form).statusCode()).isEqualTo(303);
    }

    private int kept(String action) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            return Rows.all(owner, "select from audit.entry where patient_id = ? and action = ?", patient, action).size();
        }
    }

    private String stop() {
        Matcher stop = STOP.matcher(imre.get(record).body());
        assertThat(stop.find()).isTrue();
        return record + "/stops/" + stop.group(1);
    }
}
