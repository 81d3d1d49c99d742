package org.palpate.scheduling.waitlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.testing.Demo;

/** The waiting list over HTTP: who fits a time that was given up, offers that hold it, and holds that end. */
class WaitingListIT {

    private static final int ROUNDS = Boolean.getBoolean("palpate.long") ? 200 : 5;
    private static final Map<String, String> AS_USUAL = Map.of();

    private static AtWaitingList rosa;

    @BeforeAll
    static void signIn() {
        rosa = new AtWaitingList();
    }

    @Test
    void listsWhoFitsBestFirstAndNobodyElse() {
        String soon = rosa.waits(13, "TUESDAY", Map.of("service", Demo.FOLLOW_UP.toString()));
        String urgent = rosa.waits(14, "TUESDAY", Map.of("priority", "URGENT", "practitioner", Demo.MATEUS.toString()));
        List<String> others = List.of(rosa.waits(15, "WEDNESDAY", AS_USUAL), rosa.waits(17, "TUESDAY", Map.of("service", Demo.service(6).toString())),
                rosa.waits(18, "TUESDAY", Map.of("practitioner", Demo.IMRE.toString())), rosa.waits(20, "TUESDAY", Map.of("until", "11:00")),
                rosa.waits(19, "TUESDAY", Map.of("service", Demo.DRY_NEEDLING.toString())), rosa.waits(24, "TUESDAY", Map.of("first", "2027-02-03")),
                rosa.waits(26, "TUESDAY", Map.of("last", "2027-02-01")));
        String gap = rosa.gap(12, "2027-02-02T10:30:00Z");
        assertThat(rosa.fitting(gap)).containsExactly(urgent, soon);
        Stream.concat(Stream.of(soon, urgent), others.stream()).forEach(rosa::close);
        assertThat(rosa.fitting(gap)).isEmpty();
    }

    @Test
    void listsNobodyWhoHasAnAppointmentThen() {
        String waiting = rosa.waits(13, "TUESDAY", AS_USUAL);
        HttpResponse<String> other = rosa.client().post("/appointments", Map.of("id", UUID.randomUUID().toString(), "patient", Demo.patient(13).toString(),
                "service", AtWaitingList.THERAPY.toString(), "date", "2027-02-09", "slot", Demo.CALLUM + "@2027-02-09T11:00:00Z", "note", ""));
        String gap = rosa.gap(12, "2027-02-09T10:30:00Z");
        assertThat(rosa.fitting(gap)).isEmpty();
        if (other.statusCode() == 303) {
            rosa.cancel(AtWaitingList.id(other));
        }
        assertThat(rosa.fitting(gap)).containsExactly(waiting);
        rosa.close(waiting);
    }

    @Test
    void listsNobodyWhomTheBookingWouldRefuse() throws SQLException {
        String waiting = rosa.waits(13, "TUESDAY", AS_USUAL);
        String gap = rosa.gap(12, "2027-02-09T14:30:00Z");
        assertThat(rosa.fitting(gap)).containsExactly(waiting);
        for (String unfit : List.of("first_visit = true", "device_kind = 'traction'", "bookable_by = array['CLINICAL_LEAD']", "minutes = 50")) {
            AtWaitingList.run("update palpate.service set " + unfit + " where id = ?", AtWaitingList.THERAPY);
            assertThat(rosa.fitting(gap)).as(unfit).isEmpty();
            AtWaitingList.run("update palpate.service set first_visit = false, device_kind = null, minutes = 45,"
                    + " bookable_by = array['RECEPTIONIST', 'PRACTITIONER', 'CLINICAL_LEAD'] where id = ?", AtWaitingList.THERAPY);
        }
        String later = rosa.book(8, "2027-02-09T16:30:00Z");
        AtWaitingList.run("update palpate.occupancy set during = '[2027-02-09 15:14+00,2027-02-09 15:15+00)' where appointment_id = ? and kind = 'room'",
                UUID.fromString(later));
        assertThat(rosa.fitting(gap)).as("another room").containsExactly(waiting);
        AtWaitingList.run("""
                insert into palpate.occupancy (clinic_id, appointment_id, resource_id, kind, lanes, during, holds)
                select a.clinic_id, a.id, r.id, 'room', palpate.lanes_held(0, 1), '[2027-02-09 15:14+00,2027-02-09 15:15+00)', true
                from palpate.appointment a, palpate.room r where a.id = ? and r.location_id = a.location_id and r.id <> a.room_id""", UUID.fromString(later));
        assertThat(rosa.fitting(gap)).as("no room").isEmpty();
        rosa.cancel(later);
        UUID absence = UUID.randomUUID();
        AtWaitingList.run("""
                insert into palpate.absence (clinic_id, id, practitioner_id, kind, during, entered_at, entered_by)
                values (?, ?, ?, 'training', '[2027-02-09 13:00+00,2027-02-09 16:00+00)', '2026-11-16 08:00+00', ?)""",
                Demo.NORTHGATE, absence, Demo.MATEUS, Demo.account(10));
        assertThat(rosa.client().get("/appointments/" + gap).body()).contains("The practitioner does not work here at this time any more.");
        assertThat(rosa.offer(gap, waiting).statusCode()).isEqualTo(422);
        AtWaitingList.run("delete from palpate.absence where id = ?", absence);
        assertThat(rosa.fitting(gap)).containsExactly(waiting);
        String offered = "/appointments/" + AtWaitingList.id(rosa.offer(gap, waiting));
        assertThat(rosa.client().get(offered).body()).contains("action=\"" + offered + "/withdrawal\"");
        assertThat(rosa.client().post(offered + "/withdrawal", Map.of("version", "0")).statusCode()).isEqualTo(303);
        assertThat(rosa.fitting(gap)).as("the offer was undone").containsExactly(waiting);
        rosa.close(waiting);
    }

    @Test
    void changesAnEntryAndShowsBothWhereSomebodyWasFaster() {
        String entry = rosa.waits(16, "TUESDAY", Map.of("note", "Calls back"));
        String path = "/waiting-list/" + entry;
        assertThat(rosa.client().get("/waiting-list").body()).contains("href=\"" + path + "\"");
        assertThat(rosa.client().get(path).body()).containsPattern("value=\"TUESDAY\"\\s+checked").contains("Calls back");
        Map<String, String> change = new HashMap<>(Map.of("patient", Demo.patient(16).toString(), "service", Demo.FOLLOW_UP.toString(), "practitioner",
                Demo.THEA.toString(), "days", "FRIDAY", "from", "09:00", "until", "12:00", "first", "2026-11-20", "last", "", "priority", "URGENT"));
        change.putAll(Map.of("note", "Only mornings", "version", "0"));
        assertThat(rosa.client().post(path, change).statusCode()).isEqualTo(303);
        assertThat(rosa.client().get(path).body()).containsPattern("value=\"FRIDAY\"\\s+checked").contains("value=\"09:00\"", "Only mornings");

        change.put("note", "Afternoons too");
        change.put("until", "18:00");
        HttpResponse<String> late = rosa.client().post(path, change);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("As it was saved meanwhile", "Only mornings", "Afternoons too", "value=\"18:00\"", "name=\"version\" value=\"1\"");
        change.put("version", "1");
        assertThat(rosa.client().post(path, change).statusCode()).isEqualTo(303);
        change.putAll(Map.of("until", "08:00", "version", "2"));
        HttpResponse<String> wrong = rosa.client().post(path, change);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Afternoons too", "value=\"08:00\"");
        rosa.close(entry, 2);
        assertThat(rosa.client().get("/waiting-list").body()).contains(path + "/reopening").doesNotContain(path + "\"");
        assertThat(rosa.client().get(path).statusCode()).as("waits no longer").isEqualTo(404);
        assertThat(rosa.client().post(path + "/reopening", Map.of("version", "3")).statusCode()).isEqualTo(303);
        assertThat(rosa.client().get("/waiting-list").body()).contains("Back on the waiting list, as before.", path + "\"");
        HttpResponse<String> twice = rosa.client().post(path + "/reopening", Map.of("version", "3"));
        assertThat(twice.statusCode()).isEqualTo(409);
        assertThat(twice.body()).contains("Somebody has changed this meanwhile.");
        rosa.close(entry, 4);
    }

    @Test
    void holdsAnOfferedTimeUntilItIsTaken() throws SQLException {
        String first = rosa.waits(13, "TUESDAY", AS_USUAL);
        String second = rosa.waits(14, "TUESDAY", AS_USUAL);
        String gap = rosa.gap(12, "2027-02-16T10:30:00Z");
        String offered = AtWaitingList.id(rosa.offer(gap, first));
        assertThat(AtWaitingList.status(offered)).isEqualTo("requested");
        assertThat(rosa.client().get("/appointments/" + offered).body()).contains("Held until 09:3", "Patient takes it");
        assertThat(rosa.client().get("/waiting-list").body()).contains("/appointments/" + offered);
        assertThat(rosa.offer(gap, second).statusCode()).as("somebody else is offered it").isEqualTo(409);
        assertThat(rosa.tryToBook(8, "2027-02-16T10:30:00Z").statusCode()).as("somebody books it").isEqualTo(409);
        assertThat(rosa.client().post("/appointments/" + offered + "/acceptance", Map.of()).statusCode()).isEqualTo(303);
        assertThat(AtWaitingList.status(offered)).isEqualTo("booked");
        assertThat(rosa.client().get("/waiting-list").body()).doesNotContain("/waiting-list/" + first).contains("/waiting-list/" + second);
        rosa.cancel(offered);
        rosa.close(second);
    }

    @Test
    void givesTheTimeUpWhenItIsDeclined() throws SQLException {
        String entry = rosa.waits(13, "TUESDAY", AS_USUAL);
        String gap = rosa.gap(12, "2027-02-23T10:30:00Z");
        String offered = AtWaitingList.id(rosa.offer(gap, entry));
        assertThat(rosa.client().post("/appointments/" + offered + "/refusal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(AtWaitingList.status(offered)).isEqualTo("cancelled offer_expired");
        assertThat(rosa.client().get("/appointments/" + offered).body()).contains("action=\"/appointments/" + offered + "/undo\"");
        assertThat(rosa.client().post("/appointments/" + offered + "/undo", Map.of("version", "1")).statusCode()).as("declined by mistake").isEqualTo(303);
        assertThat(AtWaitingList.status(offered)).isEqualTo("requested");
        assertThat(rosa.tryToBook(8, "2027-02-23T10:30:00Z").statusCode()).as("held again").isEqualTo(409);
        assertThat(rosa.client().post("/appointments/" + offered + "/refusal", Map.of()).statusCode()).isEqualTo(303);
        rosa.cancel(rosa.book(8, "2027-02-23T10:30:00Z"));
        rosa.close(entry);
    }

    @Test
    void waitsAgainWhenAnAcceptanceIsUndone() throws SQLException {
        String entry = rosa.waits(13, "TUESDAY", AS_USUAL);
        String offered = AtWaitingList.id(rosa.offer(rosa.gap(12, "2027-02-09T10:30:00Z"), entry));
        rosa.client().post("/appointments/" + offered + "/acceptance", Map.of());
        assertThat(rosa.client().get("/appointments/" + offered).body()).contains("/appointments/" + offered + "/acceptance-withdrawal");
        assertThat(rosa.client().get("/waiting-list").body()).doesNotContain("/waiting-list/" + entry);
        assertThat(withdrawn(offered, 0)).as("not what was seen").isEqualTo(409);
        assertThat(withdrawn(offered, 1)).isEqualTo(303);
        assertThat(AtWaitingList.status(offered)).isEqualTo("cancelled booked_by_mistake");
        assertThat(rosa.client().get("/waiting-list").body()).contains("/waiting-list/" + entry);
        rosa.close(entry, 2);
    }

    private static int withdrawn(String appointment, int version) {
        return rosa.client().post("/appointments/" + appointment + "/acceptance-withdrawal", Map.of("version", String.valueOf(version))).statusCode();
    }

    @Test
    void letsTheNextBookingTakeATimeWhoseHoldHasEnded() throws SQLException {
        String entry = rosa.waits(13, "TUESDAY", AS_USUAL);
        String gap = rosa.gap(12, "2027-03-02T10:30:00Z");
        String offered = AtWaitingList.id(rosa.offer(gap, entry));
        AtWaitingList.run("update palpate.appointment set held_until = '2026-11-16 08:59+00' where id = ?", UUID.fromString(offered));
        String booked = rosa.book(8, "2027-03-02T10:30:00Z");
        assertThat(AtWaitingList.status(offered)).isEqualTo("cancelled offer_expired");
        assertThat(rosa.client().post("/appointments/" + offered + "/acceptance", Map.of()).statusCode()).as("too late").isEqualTo(422);
        rosa.cancel(booked);
        rosa.close(entry);
    }

    @Test
    void givesAnEndedHoldUpAtALookAtTheList() throws SQLException {
        String entry = rosa.waits(13, "TUESDAY", AS_USUAL);
        String offered = AtWaitingList.id(rosa.offer(rosa.gap(12, "2027-03-09T10:30:00Z"), entry));
        AtWaitingList.run("update palpate.appointment set held_until = '2026-11-16 08:59+00' where id = ?", UUID.fromString(offered));
        assertThat(rosa.client().get("/waiting-list").body()).doesNotContain("href=\"/appointments/" + offered).contains("/waiting-list/" + entry);
        assertThat(AtWaitingList.status(offered)).isEqualTo("cancelled offer_expired");
        rosa.close(entry);
    }

    @Test
    void ofTwoOffersOfOneTimeOneWins() throws Exception {
        List<String> entries = List.of(rosa.waits(13, "TUESDAY", AS_USUAL), rosa.waits(14, "TUESDAY", AS_USUAL));
        List<AtWaitingList> racers = List.of(new AtWaitingList(), new AtWaitingList());
        ExecutorService threads = Executors.newFixedThreadPool(racers.size());
        for (int round = 0; round < ROUNDS; round++) {
            String gap = rosa.gap(12, "2027-03-16T10:30:00Z");
            CyclicBarrier barrier = new CyclicBarrier(racers.size());
            List<Callable<HttpResponse<String>>> starts = Stream.of(0, 1).<Callable<HttpResponse<String>>>map(i -> () -> {
                barrier.await();
                return racers.get(i).offer(gap, entries.get(i));
            }).toList();
            List<HttpResponse<String>> answers = threads.invokeAll(starts).stream().map(WaitingListIT::get).toList();
            assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactlyInAnyOrder(303, 409);
            String winner = answers.stream().filter(answer -> answer.statusCode() == 303).map(AtWaitingList::id).findFirst().orElseThrow();
            assertThat(rosa.client().post("/appointments/" + winner + "/refusal", Map.of()).statusCode()).isEqualTo(303);
        }
        threads.shutdown();
        entries.forEach(rosa::close);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        HttpResponse<String> answer = rosa.client().post("/waiting-list", Map.of("patient", Demo.patient(13).toString(), "service", AtWaitingList.THERAPY.toString(),
                "from", "12:00", "until", "10:00", "first", "2026-11-20", "last", "2026-11-19", "priority", "SOON", "note", "After six only"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choose at least one day.", "Enter a time after the first one.", "Enter a day on or after the first one.", "After six only");
    }

    private static HttpResponse<String> get(Future<HttpResponse<String>> answer) {
        try {
            return answer.get();
        } catch (Exception lost) {
            throw new IllegalStateException(lost);
        }
    }
}
