package org.palpate.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** What reception does around the waiting list, over HTTP: with Mateus, trigger point therapy unless said otherwise. */
final class AtWaitingList {

    static final UUID THERAPY = Demo.service(2);

    private final WebClient client = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");

    WebClient client() {
        return client;
    }

    String book(int patient, String start) {
        HttpResponse<String> answer = tryToBook(patient, start);
        assertThat(answer.statusCode()).isEqualTo(303);
        return id(answer);
    }

    HttpResponse<String> tryToBook(int patient, String start) {
        return client.post("/appointments", Map.of("id", Ids.next().toString(), "patient", Demo.patient(patient).toString(),
                "service", THERAPY.toString(), "date", start.substring(0, 10), "slot", Demo.MATEUS + "@" + start, "note", ""));
    }

    /** A time that was booked and given up again. */
    String gap(int patient, String start) {
        String appointment = book(patient, start);
        cancel(appointment);
        return appointment;
    }

    void cancel(String appointment) {
        assertThat(client.post("/appointments/" + appointment + "/cancellation", Map.of("reason", "PATIENT_CANNOT_COME")).statusCode()).isEqualTo(303);
    }

    /** Puts a patient on the list, for any practitioner and time on that weekday unless the changes say otherwise. */
    String waits(int patient, String day, Map<String, String> changes) {
        String id = Ids.next().toString();
        Map<String, String> form = new HashMap<>(Map.of("id", id, "patient", Demo.patient(patient).toString(), "service", THERAPY.toString(),
                "practitioner", "", "days", day, "from", "08:00", "until", "19:00", "first", "2026-11-16", "last", "", "priority", "SOON"));
        form.put("note", "");
        form.putAll(changes);
        assertThat(client.post("/waiting-list", form).statusCode()).isEqualTo(303);
        return id;
    }

    HttpResponse<String> offer(String gap, String entry) {
        return client.post("/appointments/" + gap + "/offers", Map.of("id", Ids.next().toString(), "entry", entry));
    }

    void close(String entry) {
        close(entry, 0);
    }

    void close(String entry, int version) {
        assertThat(client.post("/waiting-list/" + entry + "/closing", Map.of("reason", "NO_LONGER_NEEDED", "version", String.valueOf(version)))
                .statusCode()).isEqualTo(303);
    }

    /** The entries that the page of a cancelled appointment lists, in its order. */
    List<String> fitting(String gap) {
        return Pattern.compile("name=\"entry\" value=\"([0-9a-f-]{36})\"").matcher(client.get("/appointments/" + gap).body()).results()
                .map(found -> found.group(1)).toList();
    }

    static String id(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/", "");
    }

    static String status(String appointment) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner()) {
            Object[] row = Rows.all(owner, "select status, coalesce(reason, '') from palpate.appointment where id = ?", UUID.fromString(appointment)).get(0);
            return (row[0] + " " + row[1]).strip();
        }
    }

    static void run(String command, Object... values) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, command, values);
        }
    }
}
