package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;

/** What a booking may be besides a practitioner at a free time: supervised, with a device, beside another, walked in. */
class BookingWaysIT {

    /** A Thursday on which Thea, Imre, Callum and Aoife work in London. */
    private static final String DAY = "2026-12-10T";

    private static DeskClient rosa;

    @BeforeAll
    static void signIn() {
        rosa = new DeskClient("rosa");
    }

    @AfterEach
    void leave() throws SQLException {
        rosa.sql("delete from palpate.device where name = 'Trial'");
        rosa.leave();
    }

    @Test
    void booksATraineeWithASupervisorAndHoldsBoth() throws SQLException {
        UUID id = rosa.book(Demo.AOIFE + "+" + Demo.IMRE + "@" + DAY + "10:00:00Z", Demo.DRY_NEEDLING, 21).id();
        assertThat(rosa.row(id)).containsEntry("supervisor_id", Demo.IMRE);
        assertThat(rosa.page("/appointments/" + id)).contains("supervised by Dr. Imre");
        DeskClient.Reply late = rosa.book(slot(Demo.IMRE, "10:15"), Demo.FOLLOW_UP, 22);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.alert()).contains("Dr. Imre Halász supervises Aoife Brennan from 10:00 to 10:45.");
    }

    @Test
    void refusesATraineeAloneASupervisorWithoutCertificateASupervisedColleagueAndAProfessionThatMayNot() throws SQLException {
        assertThat(rosa.book(slot(Demo.AOIFE, "10:00"), Demo.DRY_NEEDLING, 21).alert()).contains("holds no certificate");
        assertThat(rosa.book(Demo.AOIFE + "+" + Demo.CALLUM + "@" + DAY + "10:00:00Z", Demo.DRY_NEEDLING, 21).alert()).contains("holds no certificate");
        assertThat(rosa.book(Demo.CALLUM + "+" + Demo.THEA + "@" + DAY + "10:00:00Z", Demo.DRY_NEEDLING, 21).alert())
                .contains("Only somebody in training is supervised");
        assertThat(rosa.book(Demo.AOIFE + "+" + Demo.MATEUS + "@" + DAY + "10:00:00Z", Demo.DRY_NEEDLING, 21).alert()).contains("The supervisor does not work here then");
        rosa.sql("update palpate.practitioner set profession = 'massage_therapist' where id = ?", Demo.AOIFE);
        String forbidden = rosa.book(Demo.AOIFE + "+" + Demo.IMRE + "@" + DAY + "10:00:00Z", Demo.DRY_NEEDLING, 21).alert();
        rosa.sql("update palpate.practitioner set profession = 'physiotherapist' where id = ?", Demo.AOIFE);
        assertThat(forbidden).contains("does not permit the technique to the trainee’s profession");
    }

    @Test
    void saysWhoWasFasterAndOffersTheNextTimesAsOnePress() {
        rosa.book(slot(Demo.THEA, "10:00"), Demo.FOLLOW_UP, 21).id();
        DeskClient.Reply late = rosa.book(slot(Demo.THEA, "10:00"), Demo.FOLLOW_UP, 22);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.alert()).contains("That time has just been taken", "Thea Lindqvist has", "from 10:00 to 10:30.");
        assertThat(late.body()).contains("Free instead").contains("<button class=\"btn\" name=\"slot\" value=\"" + slot(Demo.THEA, "10:30") + "\"");
        assertThat(rosa.book(slot(Demo.THEA, "10:30"), Demo.FOLLOW_UP, 22).status()).isEqualTo(303);
        assertThat(rosa.book(slot(Demo.IMRE, "10:00"), Demo.FOLLOW_UP, 21).alert()).contains("is booked with Thea Lindqvist from 10:00 to 10:30.");
    }

    @Test
    void booksTheDeviceThatAServiceNeedsAndNoSecondTime() throws SQLException {
        UUID service = rosa.service("device_kind", "'traction'");
        rosa.sql("update palpate.service set active = true where id = ?", service);
        assertThat(rosa.book(slot(Demo.THEA, "10:00"), service, 21).alert()).contains("This location has no device of the kind");
        rosa.sql("insert into palpate.device (clinic_id, id, location_id, kind, name, minutes_after) values (?, ?, ?, 'traction', 'Trial', 15)",
                Demo.NORTHGATE, Ids.next(), Demo.LONDON);
        UUID id = rosa.book(slot(Demo.THEA, "10:00"), service, 21).id();
        assertThat(rosa.page("/appointments/" + id)).contains("Device", "Trial");
        DeskClient.Reply late = rosa.book(slot(Demo.IMRE, "10:15"), service, 22);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.alert()).contains("Every device of the kind", "Trial is taken: Thea Lindqvist uses it with", "from 10:00 to 10:45.").doesNotContain("Imre");
        assertThat(rosa.book(slot(Demo.IMRE, "10:40"), service, 22).alert()).as("it is not ready yet").contains("Every device of the kind");
        assertThat(rosa.book(slot(Demo.IMRE, "10:45"), service, 22).status()).isEqualTo(303);
        rosa.losesItsPractitioner(id);
        assertThat(rosa.page("/reassignments")).contains("action=\"/reassignments/" + id);
        rosa.book(slot(Demo.THEA, "10:00"), service, 23).id();
        assertThat(rosa.page("/reassignments")).as("the device is taken meanwhile").doesNotContain("action=\"/reassignments/" + id);
        rosa.leave();
    }

    @Test
    void keepsThePractitionersMinutesAroundAnAppointment() throws SQLException {
        UUID service = rosa.service("minutes_before, minutes_after", "10, 15");
        rosa.book(slot(Demo.THEA, "10:00"), service, 21).id();
        assertThat(rosa.book(slot(Demo.THEA, "10:35"), Demo.FOLLOW_UP, 22).status()).isEqualTo(409);
        assertThat(rosa.book(slot(Demo.THEA, "09:25"), Demo.FOLLOW_UP, 22).status()).isEqualTo(409);
        assertThat(rosa.book(slot(Demo.THEA, "10:45"), Demo.FOLLOW_UP, 22).status()).isEqualTo(303);
    }

    @Test
    void changesTheLengthByTheRulesOfAMove() throws SQLException {
        UUID id = rosa.book(slot(Demo.THEA, "10:00"), Demo.FOLLOW_UP, 21).id();
        rosa.book(slot(Demo.THEA, "11:00"), Demo.FOLLOW_UP, 22).id();
        assertThat(length(id, 0, "47").status()).isEqualTo(422);
        assertThat(length(id, 0, "60").status()).isEqualTo(303);
        assertThat(rosa.row(id).get("ends_at").toString()).contains("11:00");
        DeskClient.Reply clash = length(id, 1, "65");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.alert()).contains("Thea Lindqvist has", "from 11:00 to 11:30.");
        assertThat(length(id, 0, "20").alert()).contains("Somebody else has changed this appointment");
        assertThat(rosa.move(id, 1, slot(Demo.THEA, "14:00")).status()).as("it keeps its length").isEqualTo(303);
        assertThat(rosa.row(id).get("ends_at").toString()).contains("15:00");
        assertThat(length(id, 2, "45").status()).isEqualTo(303);
        rosa.undo(id);
        assertThat(rosa.row(id).get("ends_at").toString()).contains("15:00");
    }

    @Test
    void booksAndChecksInWhoeverWalksIn() throws SQLException {
        UUID hours = rosa.opensAllDay(Demo.NAOMI);
        UUID id = Ids.next();
        assertThat(rosa.page("/appointments/walk-in?patient=" + Demo.patient(39) + "&service=" + Demo.FOLLOW_UP))
                .contains("is free for 30 minutes.", "Book and check in");
        DeskClient.Reply taken = rosa.walkIn(id, Demo.FOLLOW_UP, 39);
        assertThat(taken.status()).as(taken.alert()).isEqualTo(303);
        assertThat(toast(id)).contains("Screening questions are open: ask them before the treatment.");
        assertThat(rosa.row(id)).containsEntry("status", "arrived").containsEntry("status_by", Demo.account(10));
        assertThat(((Instant) rosa.row(id).get("starts_at")).getEpochSecond() % 300).as("at the next five minutes").isZero();
        assertThat(rosa.walkIn(id, Demo.FOLLOW_UP, 39).status()).as("sent twice").isEqualTo(303);
        assertThat(rosa.walkIn(Ids.next(), Demo.FOLLOW_UP, 39).status()).as("is here already").isEqualTo(422);
        assertThat(rosa.send(id, "withdrawal", "version", rosa.row(id).get("version").toString()).status()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "cancelled").containsEntry("reason", "booked_by_mistake");
        rosa.sql("delete from palpate.working_hours where id = ?", hours);
    }

    @Test
    void letsWhoeverWalksInChooseAmongThoseWhoAreFreeAndTrainees() throws SQLException {
        UUID trainee = Ids.next();
        rosa.sql("insert into palpate.practitioner (clinic_id, id, name, profession, position, trainee) values (?, ?, 'Ebba Trial', 'physiotherapist', 99, true)",
                Demo.NORTHGATE, trainee);
        UUID[] hours = {rosa.opensAllDay(Demo.NAOMI), rosa.opensAllDay(trainee)};
        assertThat(rosa.page("/appointments/walk-in?patient=" + Demo.patient(39) + "&service=" + Demo.DRY_NEEDLING))
                .contains("Whoever is free", "Naomi Okonjo", "Ebba Trial", "supervised by").doesNotContain("Thea Lindqvist");
        assertThat(rosa.walkIn(Ids.next(), Demo.DRY_NEEDLING, 39, Demo.THEA).alert()).contains("Whom you chose is not free for 45 minutes any more.");
        UUID id = rosa.walkIn(Ids.next(), Demo.DRY_NEEDLING, 39, trainee).id();
        assertThat(rosa.row(id)).containsEntry("practitioner_id", trainee).containsEntry("status", "arrived").doesNotContainEntry("supervisor_id", null);
        rosa.leave();
        UUID next = rosa.walkIn(Ids.next(), Demo.FOLLOW_UP, 39, Demo.NAOMI).id();
        assertThat(rosa.row(next)).containsEntry("practitioner_id", Demo.NAOMI).containsEntry("supervisor_id", null);
        rosa.sql("delete from palpate.working_hours where id in (?, ?)", hours[0], hours[1]);
        rosa.sql("delete from palpate.practitioner where id = ?", trainee);
    }

    @Test
    void takesTheRoomThatWasPointedAtWithTheFirstWhoIsFree() {
        String form = rosa.page("/appointments/new?date=2026-12-10&room=" + Demo.room(12) + "&time=10:00&service=" + Demo.FOLLOW_UP);
        assertThat(form).containsPattern("@2026-12-10T10:00:00Z\"\\s+checked").contains("name=\"room\" value=\"" + Demo.room(12) + "\"", "name=\"time\" value=\"10:00\"");
        assertThat(rosa.page("/calendar?view=rooms&date=2026-12-10")).contains("room=" + Demo.room(12) + "&amp;time=08:00", "Nobody works");
    }

    @Test
    void isNotMovedToBeforeTheFirstVisitThatItNeeds() throws SQLException {
        UUID first = rosa.book(slot(Demo.THEA, "10:00"), Demo.service(1), 22).id();
        rosa.sql("update palpate.service set follow_up_only = true where id = ?", Demo.FOLLOW_UP);
        try {
            String found = rosa.page("/appointments/find?service=" + Demo.FOLLOW_UP + "&patient=" + Demo.patient(22));
            assertThat(found).as("judged by the day of the visit").contains("10 times found", "2026-12-10T11").doesNotContain("2026-12-09T", "2026-12-10T09");
            assertThat(rosa.page("/appointments/find?service=" + Demo.FOLLOW_UP + "&patient=" + Demo.patient(21))).contains("needs a first visit before it");
            UUID next = rosa.book(slot(Demo.THEA, "14:00"), Demo.FOLLOW_UP, 22).id();
            assertThat(rosa.move(next, 0, slot(Demo.THEA, "09:00")).alert()).contains("needs a first visit before it");
            assertThat(rosa.move(next, 0, slot(Demo.THEA, "15:00")).status()).isEqualTo(303);
        } finally {
            rosa.sql("update palpate.service set follow_up_only = false where id = ?", Demo.FOLLOW_UP);
        }
        assertThat(rosa.row(first)).containsEntry("status", "booked");
    }

    @Test
    void aMoveToAnotherSupervisorAtTheSameTimeIsAMove() throws SQLException {
        UUID id = rosa.book(Demo.AOIFE + "+" + Demo.IMRE + "@" + DAY + "10:00:00Z", Demo.DRY_NEEDLING, 21).id();
        DeskClient.Reply moved = rosa.move(id, 0, Demo.AOIFE + "+" + Demo.THEA + "@" + DAY + "10:00:00Z");
        assertThat(moved.status()).as(moved.alert()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("supervisor_id", Demo.THEA).containsEntry("version", 1);
    }

    @Test
    void saysAtAMoveWhatIsKnownOfThePatient() {
        for (var word : Map.of(21, "Nobody has asked the screening questions yet.", 1, "The screening questions are asked again on the day.").entrySet()) {
            UUID id = rosa.book(slot(Demo.THEA, "10:00"), Demo.FOLLOW_UP, word.getKey()).id();
            assertThat(toast(id)).contains("Appointment booked.").doesNotContain(word.getValue());
            assertThat(rosa.move(id, 0, slot(Demo.THEA, "14:00")).status()).isEqualTo(303);
            assertThat(toast(id)).contains("Appointment moved.", word.getValue());
            assertThat(rosa.send(id, "cancellation", "reason", "CLINIC_OTHER").status()).isEqualTo(303);
        }
    }

    /** What the page says of what was just done. */
    private static String toast(UUID id) {
        return rosa.page("/appointments/" + id).replaceFirst("(?s)^.*id=\"toast\"", "").replaceFirst("(?s)</div>.*$", "");
    }

    @Test
    void saysThatNobodyIsThereAtNight() {
        DeskClient baltimore = new DeskClient("rosa").at(Demo.BALTIMORE);
        DeskClient.Reply refused = baltimore.walkIn(Ids.next(), Demo.FOLLOW_UP, 39);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.alert()).contains("Nobody who may do this is free for 30 minutes now");
        assertThat(refused.body()).contains("Book the next free time");
    }

    @Test
    void enforcesWhoMayBookAServiceAndForWhom() throws SQLException {
        UUID leadsOnly = rosa.service("bookable_by", "array['CLINICAL_LEAD']");
        assertThat(rosa.book(slot(Demo.THEA, "10:00"), leadsOnly, 21).alert()).contains("Trial is not booked by your role");
        DeskClient imre = new DeskClient("imre");
        UUID led = imre.book(slot(Demo.THEA, "10:00"), leadsOnly, 21).id();
        assertThat(imre.send(led, "cancellation", "reason", "CLINIC_OTHER").status()).isEqualTo(303);
        assertThat(rosa.send(led, "restoration").alert()).as("nor brought back").contains("Trial is not booked by your role");
        assertThat(imre.send(led, "restoration").status()).isEqualTo(303);
        imre.leave();
        assertThat(rosa.book(slot(Demo.THEA, "10:00"), Demo.service(1), 1).alert()).contains("First visit is for a first visit, and this patient has been here");
        rosa.sql("update palpate.service set follow_up_only = true where id = ?", Demo.service(6));
        DeskClient.Reply tooEarly = rosa.book(slot(Demo.THEA, "10:00"), Demo.service(6), 22);
        rosa.sql("update palpate.service set follow_up_only = false where id = ?", Demo.service(6));
        assertThat(tooEarly.alert()).contains("Sports massage needs a first visit before it");
        assertThat(rosa.page("/appointments/new?patient=" + Demo.patient(1))).contains("for a first visit only");
    }

    @Test
    void whoeverWaitsWhenThePractitionerIsLostHasArrivedForTheNextOne() throws SQLException {
        UUID hours = rosa.opensAllDay(Demo.AOIFE);
        UUID id = rosa.book(slot(Demo.THEA, "10:00"), Demo.FOLLOW_UP, 38).id();
        rosa.sql("update palpate.appointment set practitioner_id = ?, starts_at = '2026-11-16T18:30Z', ends_at = '2026-11-16T19:00Z' where id = ?", Demo.AOIFE, id);
        rosa.send(id, "arrival");
        Map<String, Object> waiting = rosa.row(id);
        rosa.sql("update palpate.appointment set status = 'needs_reassignment', reason = 'certificate_suspended', status_at = now() where id = ?", id);
        assertThat(rosa.send(id, "restoration").status()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "arrived").containsEntry("status_at", waiting.get("status_at"));
        rosa.undo(id);
        assertThat(rosa.row(id)).containsEntry("status", "needs_reassignment");
        rosa.sql("delete from palpate.working_hours where id = ?", hours);
    }

    private static DeskClient.Reply length(UUID id, int version, String minutes) {
        return rosa.send(id, "length", "version", String.valueOf(version), "minutes", minutes);
    }

    private static String slot(UUID practitioner, String time) {
        return practitioner + "@" + DAY + time + ":00Z";
    }
}
