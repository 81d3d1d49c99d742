package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.RunningApp;
import org.palpate.testing.WebClient;

/** The course of an appointment over HTTP, with every way out, every way back, and every undo. */
class StatusFlowIT {

    /** A Thursday on which Thea, Imre, Callum and Aoife work in London. */
    private static final String DAY = "2026-12-10T";
    private static final String TEN = Demo.THEA + "@" + DAY + "10:00:00Z";

    private static DeskClient rosa;

    @BeforeAll
    static void signIn() {
        rosa = new DeskClient("rosa");
    }

    @AfterEach
    void leave() throws SQLException {
        rosa.leave();
    }

    @Test
    void undoesAMoveAndAConfirmationExactly() throws SQLException {
        UUID id = rosa.book(TEN, Demo.FOLLOW_UP, 21).id();
        assertThat(rosa.send(id, "confirmation").status()).isEqualTo(303);
        assertThat(rosa.undo(id).status()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "booked");

        Map<String, Object> before = rosa.row(id);
        assertThat(rosa.move(id, rosa.version(id), Demo.IMRE + "@" + DAY + "14:35:00Z").status()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("practitioner_id", Demo.IMRE);
        rosa.undo(id);
        for (String same : new String[] {"practitioner_id", "room_id", "starts_at", "ends_at", "status", "status_at", "status_by"}) {
            assertThat(rosa.row(id).get(same)).as(same).isEqualTo(before.get(same));
        }
        assertThat(rosa.page("/appointments/" + id)).contains("Undone.");
    }

    @Test
    void undoesABookingAsAMistakeUnlessItWasChangedSince() throws SQLException {
        UUID id = rosa.book(TEN, Demo.FOLLOW_UP, 21).id();
        assertThat(rosa.version(id)).isZero();
        assertThat(rosa.page("/appointments/" + id)).contains("/appointments/" + id + "/withdrawal");
        assertThat(rosa.send(id, "withdrawal", "version", "0").status()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "cancelled").containsEntry("reason", "booked_by_mistake");

        UUID changed = rosa.book(TEN, Demo.FOLLOW_UP, 22).id();
        rosa.send(changed, "confirmation");
        assertThat(rosa.send(changed, "withdrawal", "version", "0").status()).isEqualTo(409);
        assertThat(rosa.row(changed)).containsEntry("status", "confirmed");
    }

    @Test
    void refusesAStaleUndoKindly() {
        UUID id = rosa.book(TEN, Demo.FOLLOW_UP, 21).id();
        rosa.send(id, "confirmation");
        rosa.move(id, 1, Demo.THEA + "@" + DAY + "11:00:00Z");
        DeskClient.Reply late = rosa.send(id, "undo", "version", "1");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.alert()).contains("Somebody else has changed this appointment meanwhile");
        assertThat(rosa.send(id, "undo", "version", "0").status()).isEqualTo(409);
    }

    @Test
    void movesOnceHoweverOftenItIsSentAndNeverFromAnOldVersion() {
        UUID id = rosa.book(TEN, Demo.FOLLOW_UP, 21).id();
        String eleven = Demo.THEA + "@" + DAY + "11:00:00Z";
        assertThat(rosa.move(id, 0, eleven).status()).isEqualTo(303);
        assertThat(rosa.move(id, 0, eleven).status()).isEqualTo(303);
        DeskClient.Reply stale = rosa.move(id, 0, Demo.THEA + "@" + DAY + "15:00:00Z");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.alert()).contains("Somebody else has changed this appointment");
        assertThat(stale.body()).contains("11:00");
    }

    @Test
    void offersTheSupervisorOfATraineeWhoCannotTakeItAlone() {
        UUID id = rosa.book(TEN, Demo.DRY_NEEDLING, 21).id();
        String wanted = Demo.AOIFE + "@" + DAY + "11:00:00Z";
        assertThat(rosa.move(id, 0, wanted).status()).isEqualTo(422);
        assertThat(rosa.page("/appointments/" + id + "/move?date=2026-12-10&slot=" + wanted))
                .contains("<button class=\"btn\" name=\"slot\" value=\"" + Demo.AOIFE + "+" + Demo.IMRE + "@" + DAY + "11:00:00Z");
    }

    @Test
    void movesToAnotherRoomAtTheSameTimeAndRefusesOneThatIsTaken() throws SQLException {
        UUID id = rosa.book(TEN, Demo.FOLLOW_UP, 21).id();
        UUID other = rosa.book(Demo.IMRE + "@" + DAY + "10:00:00Z", Demo.FOLLOW_UP, 22).id();
        UUID taken = (UUID) rosa.row(other).get("room_id");
        assertThat(rosa.send(id, "move", "version", "0", "slot", TEN, "room", taken.toString()).status()).isEqualTo(409);
        assertThat(rosa.send(id, "move", "version", "0", "slot", TEN, "room", Demo.room(15).toString()).status()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("room_id", Demo.room(15)).containsEntry("practitioner_id", Demo.THEA);
    }

    @Test
    void givesATimeUpAndBackWhileItIsFree() throws SQLException {
        UUID id = rosa.book(TEN, Demo.FOLLOW_UP, 21).id();
        assertThat(rosa.send(id, "cancellation").status()).isEqualTo(422);
        rosa.send(id, "cancellation", "reason", "PATIENT_ILL");
        assertThat(rosa.row(id)).containsEntry("status", "cancelled").containsEntry("reason", "patient_ill");
        assertThat(rosa.page("/appointments/" + id)).contains("Restore");
        assertThat(rosa.send(id, "restoration").status()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "booked").containsEntry("reason", null);
        rosa.undo(id);
        assertThat(rosa.row(id)).containsEntry("status", "cancelled").containsEntry("reason", "patient_ill");

        rosa.book(TEN, Demo.FOLLOW_UP, 22).id();
        DeskClient.Reply loser = rosa.send(id, "restoration");
        assertThat(loser.status()).isEqualTo(409);
        assertThat(loser.alert()).contains("That time has just been taken", "Thea Lindqvist has", "from 10:00 to 10:30");
    }

    @Test
    void saysWhatAShortNoticeMeansBeforeAndRecordsIt() throws SQLException {
        UUID hours = rosa.opensAllDay(Demo.AOIFE);
        UUID id = rosa.today("2026-11-16T18:40:00Z");
        assertThat(rosa.page("/appointments/" + id + "/cancellation")).contains("Less than 24 hours ahead");
        rosa.send(id, "cancellation", "reason", "PATIENT_CANNOT_COME");
        assertThat(rosa.row(id)).containsEntry("status", "cancelled_late");
        rosa.undo(id);
        assertThat(rosa.row(id)).containsEntry("status", "booked");
        rosa.send(id, "cancellation", "reason", "CLINIC_OTHER");
        assertThat(rosa.row(id)).containsEntry("status", "cancelled");
        rosa.sql("delete from palpate.working_hours where id = ?", hours);
    }

    @Test
    void takesAWrongArrivalBackWithAReasonAndNothingElse() throws SQLException {
        UUID id = rosa.today("2026-11-16T07:00:00Z");
        List.of("confirmation", "arrival").forEach(step -> rosa.send(id, step));
        assertThat(rosa.row(id)).containsEntry("status", "arrived").containsEntry("status_by", Demo.account(10));
        Map<String, Object> before = rosa.row(id);
        assertThat(rosa.send(id, "arrival/correction", "reason", "PATIENT_ILL").status()).isEqualTo(422);
        assertThat(rosa.send(id, "arrival/correction", "reason", "ARRIVAL_WRONG_PATIENT").status()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "confirmed").containsEntry("reason", "arrival_wrong_patient")
                .containsEntry("practitioner_id", before.get("practitioner_id")).containsEntry("starts_at", before.get("starts_at"))
                .containsEntry("room_id", before.get("room_id")).containsEntry("note", before.get("note"));
        rosa.undo(id);
        assertThat(rosa.row(id)).containsEntry("status", "arrived");
        rosa.sql("delete from palpate.appointment_past where appointment_id = ?", id);
        assertThat(rosa.send(id, "arrival/correction", "reason", "ARRIVAL_WRONG_PATIENT").status()).as("one that came in as arrived").isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "booked");
    }

    @Test
    void recordsANoShowWithItsReasonOnlyAfterTheStart() throws SQLException {
        UUID late = rosa.today("2026-11-16T18:40:00Z");
        DeskClient.Reply early = rosa.send(late, "no-show", "reason", "NO_SHOW_FORGOT");
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.alert()).contains("has not begun yet");
        UUID gone = rosa.today("2026-11-16T07:00:00Z");
        rosa.send(gone, "no-show", "reason", "NO_SHOW_NOT_REACHED");
        assertThat(rosa.row(gone)).containsEntry("status", "no_show").containsEntry("reason", "no_show_not_reached");
        rosa.undo(gone);
        assertThat(rosa.row(gone)).containsEntry("status", "booked");
    }

    @Test
    void checksOutWhatIsCompletedAndTakesItBack() throws SQLException {
        UUID id = rosa.today("2026-11-16T07:00:00Z");
        assertThat(rosa.send(id, "check-out").alert()).contains("Only a completed appointment can be checked out");
        rosa.sql("update palpate.appointment set status = 'completed' where id = ?", id);
        assertThat(rosa.send(id, "check-out").status()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "checked_out");
        rosa.undo(id);
        assertThat(rosa.row(id)).containsEntry("status", "completed");
    }

    @Test
    void givesWhatLostItsPractitionerToAnother() throws SQLException {
        UUID id = rosa.book(TEN, Demo.DRY_NEEDLING, 21).id();
        rosa.losesItsPractitioner(id);
        assertThat(rosa.page("/appointments/" + id)).contains("Choose another practitioner", "Cancel appointment", "Certificate suspended");
        DeskClient.Reply moved = rosa.move(id, rosa.version(id), Demo.IMRE + "@" + DAY + "10:00:00Z");
        assertThat(moved.status()).as(moved.alert()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "booked").containsEntry("reason", null).containsEntry("practitioner_id", Demo.IMRE);
        rosa.losesItsPractitioner(id);
        WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        assertThat(imre.post("/reassignments/" + id, Map.of("version", "" + rosa.version(id), "practitioner", Demo.IMRE.toString())).statusCode()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "booked");
        assertThat(imre.get("/reassignments").body()).as("it can be undone").contains("action=\"/appointments/" + id + "/undo\"");
        assertThat(imre.post("/appointments/" + id + "/undo", Map.of("version", "" + rosa.version(id))).statusCode()).isEqualTo(303);
        assertThat(rosa.row(id)).containsEntry("status", "needs_reassignment").containsEntry("reason", "certificate_suspended");
        assertThat(rosa.send(id, "cancellation", "reason", "CLINIC_PRACTITIONER_AWAY").status()).isEqualTo(303);
    }

    @Test
    void keepsWhatLostItsPractitionerOnTheListUntilItsTimeIsOver() throws SQLException {
        rosa.lostToday("2026-11-16T08:55:00Z");
        rosa.lostToday("2026-11-16T07:00:00Z");
        assertThat(rosa.page("/reassignments")).contains("08:55–09:25").doesNotContain("07:00–07:30");
    }

    @Test
    void isNotRestoredOnADayOnWhichTheLocationClosesAndSaysThatItDoes() throws SQLException {
        DeskClient naomi = new DeskClient("rosa").at(Demo.BALTIMORE);
        UUID id = naomi.book(Demo.NAOMI + "@2027-01-16T15:00:00Z", Demo.FOLLOW_UP, 21).id();
        WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        imre.post("/locations", Map.of("location", Demo.BALTIMORE.toString()));
        UUID closure = Ids.next();
        assertThat(imre.post("/closures", Map.of("id", closure.toString(), "day", "2027-01-16", "name", "Founders' Day", "agreed", id.toString()))
                .statusCode()).isEqualTo(303);
        assertThat(naomi.row(id)).containsEntry("status", "needs_reassignment").containsEntry("reason", "clinic_closed");
        assertThat(imre.get("/reassignments").body()).contains("Location is closed that day");
        DeskClient.Reply refused = naomi.send(id, "restoration");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.alert()).contains("Founders");
        assertThat(imre.post("/closures/" + closure + "/removal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(naomi.send(id, "restoration").status()).isEqualTo(303);
        naomi.leave();
    }

    @Test
    void neitherACancellationNorAMoveIsUndoneIntoAClosedDay() throws SQLException {
        DeskClient desk = new DeskClient("rosa").at(Demo.BALTIMORE);
        UUID cancelled = desk.book(Demo.NAOMI + "@2027-01-23T15:00:00Z", Demo.FOLLOW_UP, 21).id();
        desk.send(cancelled, "cancellation", "reason", "PATIENT_ILL");
        UUID moved = desk.book(Demo.NAOMI + "@2027-01-23T15:00:00Z", Demo.FOLLOW_UP, 22).id();
        assertThat(desk.move(moved, 0, Demo.NAOMI + "@2027-01-30T15:00:00Z").status()).isEqualTo(303);
        WebClient imre = WebClient.signedIn(RunningApp.shared(), "imre@northgate.example");
        imre.post("/locations", Map.of("location", Demo.BALTIMORE.toString()));
        UUID closure = Ids.next();
        imre.post("/closures", Map.of("id", closure.toString(), "day", "2027-01-23", "name", "Inventory"));
        for (UUID id : List.of(cancelled, moved)) {
            DeskClient.Reply refused = desk.send(id, "undo", "version", "1");
            assertThat(refused.status() + refused.alert()).startsWith("422").contains("Inventory");
        }
        assertThat(imre.post("/closures/" + closure + "/removal", Map.of()).statusCode()).isEqualTo(303);
        assertThat(desk.send(moved, "undo", "version", "1").status()).isEqualTo(303);
        assertThat(desk.send(cancelled, "undo", "version", "1").status()).as("taken").isEqualTo(409);
        desk.leave();
    }
}
