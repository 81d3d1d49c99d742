package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.Rows;
import org.palpate.testing.WebClient;

/** Somebody at the front desk over HTTP, who leaves no appointment behind. */
final class DeskClient {

    private static final Pattern ALERT = Pattern.compile("role=\"alert\".*?</div>", Pattern.DOTALL);
    private static final Pattern UNDO = Pattern.compile("action=\"([^\"]+/undo)\".*?name=\"version\" value=\"(\\d+)\"", Pattern.DOTALL);

    private final WebClient http;
    private final List<UUID> made = new ArrayList<>();
    private final List<UUID> services = new ArrayList<>();

    DeskClient(String name) {
        http = WebClient.signedIn(RunningApp.shared(), name + "@northgate.example");
    }

    DeskClient at(UUID location) {
        assertThat(http.post("/locations", Map.of("location", location.toString())).statusCode()).isEqualTo(303);
        return this;
    }

    /** What came back: where it sends to, or what its alert says. */
    record Reply(int status, String location, String alert, String body) {

        UUID id() {
            assertThat(status).as(alert).isEqualTo(303);
            return UUID.fromString(location.replaceFirst("^.*/appointments/", ""));
        }
    }

    Reply book(String slot, UUID service, int patient, String... more) {
        return book(Ids.next(), slot, service, patient, more);
    }

    Reply book(UUID id, String slot, UUID service, int patient, String... more) {
        made.add(id);
        Map<String, String> form = new HashMap<>(Map.of("id", id.toString(), "patient", Demo.patient(patient).toString(),
                "service", service.toString(), "date", slot.replaceFirst("^[^@]*@", "").substring(0, 10), "slot", slot));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return reply(http.post("/appointments", form));
    }

    Reply walkIn(UUID id, UUID service, int patient, UUID... with) {
        made.add(id);
        return reply(http.post("/appointments/walk-in", Map.of("id", id.toString(), "service", service.toString(),
                "patient", Demo.patient(patient).toString(), "practitioner", with.length == 0 ? "" : with[0].toString())));
    }

    Reply send(UUID appointment, String verb, String... fields) {
        Map<String, String> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return reply(http.post("/appointments/" + appointment + "/" + verb, form));
    }

    Reply move(UUID appointment, int version, String slot) {
        return send(appointment, "move", "version", String.valueOf(version), "slot", slot);
    }

    String page(String path) {
        return http.get(path).body();
    }

    /** Presses the Undo that the page after the last change offers. */
    Reply undo(UUID appointment) {
        var undo = UNDO.matcher(page("/appointments/" + appointment));
        assertThat(undo.find()).as("the page offers to undo").isTrue();
        return reply(http.post(undo.group(1), Map.of("version", undo.group(2))));
    }

    /** A service that only this test knows: it is in nobody's list. */
    UUID service(String column, String value) throws SQLException {
        UUID id = Ids.next();
        services.add(id);
        try (var owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, "insert into palpate.service (clinic_id, id, name, family, needs_certificate, minutes, colour, active, " + column + ")"
                    + " select clinic_id, ?, 'Trial', family, needs_certificate, 30, colour, false, " + value + " from palpate.service where id = ?",
                    id, Demo.FOLLOW_UP);
        }
        return id;
    }

    /** Lets somebody who is elsewhere today work in London. */
    UUID opensAllDay(UUID practitioner) throws SQLException {
        UUID id = Ids.next();
        sql("insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, weekday, starts, ends, valid, one_day)"
                + " values (?, ?, ?, ?, 1, '07:00', '20:00', '[2026-11-16,2026-11-17)', true)", Demo.NORTHGATE, id, practitioner, Demo.LONDON);
        return id;
    }

    Map<String, Object> row(UUID appointment) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner();
                var rows = owner.createStatement().executeQuery("select * from palpate.appointment where id = '" + appointment + "'")) {
            assertThat(rows.next()).isTrue();
            Map<String, Object> row = new HashMap<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                Object value = rows.getObject(i);
                row.put(rows.getMetaData().getColumnName(i), value instanceof Timestamp moment ? moment.toInstant() : value);
            }
            return row;
        }
    }

    int version(UUID appointment) throws SQLException {
        return (Integer) row(appointment).get("version");
    }

    /** One of Aoife's today at an hour at which nobody else is there. */
    UUID today(String start) throws SQLException {
        UUID id = book(Demo.THEA + "@2026-12-10T10:00:00Z", Demo.FOLLOW_UP, 38).id();
        sql("update palpate.appointment set practitioner_id = ?, starts_at = cast(? as timestamptz),"
                + " ends_at = cast(? as timestamptz) + interval '30 minutes' where id = ?", Demo.AOIFE, start, start, id);
        return id;
    }

    /** One that has lost its practitioner, at that time of today. */
    void lostToday(String start) throws SQLException {
        UUID id = book(Demo.THEA + "@2026-12-10T10:00:00Z", Demo.FOLLOW_UP, 38).id();
        losesItsPractitioner(id);
        sql("update palpate.appointment set starts_at = cast(? as timestamptz), ends_at = cast(? as timestamptz) + interval '30 minutes' where id = ?",
                start, start, id);
    }

    void losesItsPractitioner(UUID appointment) throws SQLException {
        sql("update palpate.appointment set status = 'needs_reassignment', reason = 'certificate_suspended' where id = ?", appointment);
    }

    void sql(String text, Object... values) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, text, values);
        }
    }

    /** Takes everything out again that this test has booked. */
    void leave() throws SQLException {
        for (UUID id : made) {
            sql("delete from palpate.occupancy where appointment_id = ?", id);
            sql("delete from palpate.appointment_past where appointment_id = ?", id);
            sql("delete from palpate.time_taken where appointment_id = ?", id);
            sql("delete from palpate.appointment where id = ?", id);
        }
        for (UUID id : services) {
            sql("delete from palpate.service where id = ?", id);
        }
        made.clear();
        services.clear();
    }

    private static Reply reply(HttpResponse<String> answer) {
        var alert = ALERT.matcher(answer.body());
        return new Reply(answer.statusCode(), answer.headers().firstValue("Location").orElse(""),
                alert.find() ? alert.group().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ") : "", answer.body());
    }
}
