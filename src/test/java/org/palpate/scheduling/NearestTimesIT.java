package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** What somebody is offered who was too late, mostly in Baltimore on a Sunday on which Naomi alone works, for an hour. */
class NearestTimesIT {

    private static final String SUNDAY = "2027-01-10";
    private static final UUID HOURS = Ids.next();
    private static WebClient rosa;

    @BeforeAll
    static void open() throws SQLException {
        rosa = WebClient.signedIn(RunningApp.shared(), "rosa@northgate.example");
        assertThat(rosa.post("/locations", Map.of("location", Demo.BALTIMORE.toString())).statusCode()).isEqualTo(303);
        sql("insert into palpate.working_hours (clinic_id, id, practitioner_id, location_id, weekday, starts, ends, valid, one_day)"
                + " values (?, ?, ?, ?, 7, '10:00', '11:00', '[2027-01-10,2027-01-11)', true)", Demo.NORTHGATE, HOURS, Demo.NAOMI, Demo.BALTIMORE);
    }

    @AfterAll
    static void close() throws SQLException {
        sql("delete from palpate.working_hours where id = ?", HOURS);
    }

    @Test
    void looksOnIntoTheNextDaysWhereTheDayHasFewTimesLeft() {
        UUID held = booked(11, SUNDAY + "T15:00:00Z");
        HttpResponse<String> late = book(12, SUNDAY + "T15:00:00Z");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(nearest(late)).containsExactly(SUNDAY + "T15:30:00Z", "2027-01-11T15:00:00Z", "2027-01-13T15:00:00Z");
        assertThat(late.body()).contains(">Mon 11, <").doesNotContain(">Sun 10, <");

        booked(13, SUNDAY + "T15:30:00Z");
        UUID elsewhere = booked(12, "2027-01-14T20:00:00Z");
        HttpResponse<String> move = rosa.post("/appointments/" + elsewhere + "/move",
                Map.of("version", "0", "date", SUNDAY, "slot", Demo.NAOMI + "@" + SUNDAY + "T15:00:00Z"));
        assertThat(move.statusCode()).isEqualTo(409);
        assertThat(nearest(move)).containsExactly("2027-01-11T15:00:00Z", "2027-01-13T15:00:00Z", "2027-01-14T15:00:00Z");
        assertThat(move.body()).contains("has ").contains(">Mon 11, <");

        booked(14, "2027-01-14T15:00:00Z");
        HttpResponse<String> ordinary = book(15, "2027-01-14T15:00:00Z");
        assertThat(nearest(ordinary)).hasSize(5).allMatch(start -> start.startsWith("2027-01-14T"));
        System.out.printf("answering who was too late: %d statements, %d where later days are looked at%n", statements(ordinary), statements(late));
        assertThat(statements(late)).as("who works on the later days, and what is held").isEqualTo(statements(ordinary) + 2);
        assertThat(rosa.post("/appointments/" + held + "/move", Map.of("version", "0", "slot", Demo.NAOMI + "@2027-01-11T15:00:00Z")).statusCode())
                .as("what is offered can be had").isEqualTo(303);
    }

    @Test
    void saysWhoHasTheRoomThatWasChosenAndWhenItIsFree() throws SQLException {
        DeskClient london = new DeskClient("rosa");
        String room = Demo.room(15).toString();
        UUID id = london.book(Demo.THEA + "@2026-12-10T10:00:00Z", Demo.FOLLOW_UP, 21, "room", room).id();
        DeskClient.Reply late = london.book(Demo.IMRE + "@2026-12-10T10:00:00Z", Demo.FOLLOW_UP, 22, "room", room);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.alert()).contains("The room that you chose is taken then.", "Room 5 is taken: Thea Lindqvist is there with", "from 10:00 to 10:30.")
                .doesNotContain("No room", "Imre");
        assertThat(late.body()).contains("Free instead", "<button class=\"btn\" name=\"slot\" value=\"" + Demo.IMRE + "@2026-12-10T10:30:00Z" + "\"")
                .doesNotContain("name=\"slot\" value=\"" + Demo.IMRE + "@2026-12-10T10:15:00Z" + "\"");
        UUID other = london.book(Demo.IMRE + "@2026-12-10T10:00:00Z", Demo.FOLLOW_UP, 22).id();
        assertThat(london.page("/appointments/" + other + "/move")).contains("<option value=\"" + room + "\"");
        DeskClient.Reply move = london.send(other, "move", "version", "0", "slot", Demo.IMRE + "@2026-12-10T10:00:00Z", "room", room);
        assertThat(move.status()).isEqualTo(409);
        assertThat(move.alert()).contains("Room 5 is taken: Thea Lindqvist is there with");
        assertThat(london.send(other, "move", "version", "0", "slot", Demo.IMRE + "@2026-12-10T10:30:00Z", "room", room).status()).as("as it is offered").isEqualTo(303);
        assertThat(london.row(other)).containsEntry("room_id", Demo.room(15));
        assertThat(london.row(id)).containsEntry("room_id", Demo.room(15));
        london.leave();
    }

    private static UUID booked(int patient, String start) {
        HttpResponse<String> answer = book(patient, start);
        assertThat(answer.statusCode()).isEqualTo(303);
        return UUID.fromString(answer.headers().firstValue("Location").orElseThrow().replaceFirst("^.*/", ""));
    }

    private static HttpResponse<String> book(int patient, String start) {
        return rosa.post("/appointments", Map.of("id", Ids.next().toString(), "patient", Demo.patient(patient).toString(),
                "service", Demo.FOLLOW_UP.toString(), "date", start.substring(0, 10), "slot", Demo.NAOMI + "@" + start));
    }

    private static Stream<String> nearest(HttpResponse<String> page) {
        return java.util.regex.Pattern.compile("<button class=\"btn\" name=\"slot\" value=\"[^@]+@([^\"]+)\"").matcher(page.body()).results()
                .map(match -> match.group(1));
    }

    private static int statements(HttpResponse<String> page) {
        return Integer.parseInt(page.headers().firstValue("Server-Timing").orElseThrow().replaceAll("\\D+", ""));
    }

    private static void sql(String text, Object... values) throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, text, values);
        }
    }
}
