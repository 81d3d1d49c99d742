package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palpate.clinic.Service;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;

/** Appointments that deliberately run beside another one of their practitioner. */
class LanesIT {

    private final DeskClient rosa = new DeskClient("rosa");

    @AfterEach
    void leave() throws SQLException {
        rosa.leave();
    }

    @Test
    void letsALaneRunBesideAnotherWithAReasonAndNoThird() throws SQLException {
        UUID service = rosa.service("lanes", "2");
        rosa.book(slot(Demo.THEA, "10:00"), service, 21).id();
        assertThat(rosa.book(slot(Demo.THEA, "10:00"), service, 22).status()).isEqualTo(409);
        assertThat(rosa.book(slot(Demo.THEA, "10:00") + "@beside", service, 22).body()).contains("Enter why the appointment runs beside another one.");
        UUID beside = rosa.book(slot(Demo.THEA, "10:15") + "@beside", service, 22, "reason", "Hot pack on").id();
        assertThat(((Number) rosa.row(beside).get("lane")).intValue()).isEqualTo(1);
        assertThat(rosa.page("/appointments/" + beside)).contains("Runs beside another", "Hot pack on");
        assertThat(rosa.page("/appointments/" + beside + "/move?room=" + Demo.room(15))).contains("As now, beside the other appointment",
                "value=\"" + slot(Demo.THEA, "10:15") + "\"", "name=\"room\" value=\"" + Demo.room(15));
        DeskClient.Reply elsewhere = rosa.send(beside, "move", "version", "0", "slot", slot(Demo.THEA, "10:15"), "room", Demo.room(15).toString());
        assertThat(elsewhere.status()).as(elsewhere.alert()).isEqualTo(303);
        assertThat(rosa.row(beside)).containsEntry("room_id", Demo.room(15)).containsEntry("lane_reason", "Hot pack on");
        assertThat(rosa.book(slot(Demo.THEA, "10:15") + "@beside", service, 25, "reason", "Third").status()).isEqualTo(409);
        assertThat(rosa.book(slot(Demo.THEA, "10:15") + "@beside", Demo.FOLLOW_UP, 25, "reason", "No lanes").status()).isEqualTo(409);
        rosa.book(slot(Demo.THEA, "14:00"), Demo.FOLLOW_UP, 21).id();
        assertThat(rosa.book(slot(Demo.THEA, "14:15") + "@beside", service, 22, "reason", "Beside one for one").status()).isEqualTo(409);
        try {
            rosa.sql("update palpate.service set lanes = 2 where id = ?", Demo.FOLLOW_UP);
            assertThat(rosa.book(slot(Demo.THEA, "14:15") + "@beside", service, 22, "reason", "It allows two now").status()).isEqualTo(303);
        } finally {
            rosa.sql("update palpate.service set lanes = 1 where id = ?", Demo.FOLLOW_UP);
        }
    }

    @Test
    void neverRunsMoreSideBySideThanTheStrictestServiceAllows() throws SQLException {
        UUID two = rosa.service("lanes", "2");
        UUID three = rosa.service("lanes", "3");
        rosa.book(slot(Demo.THEA, "10:00"), two, 21).id();
        UUID second = rosa.book(slot(Demo.THEA, "10:00") + "@beside", three, 22, "reason", "Second of two").id();
        assertThat(rosa.book(slot(Demo.THEA, "10:00") + "@beside", three, 25, "reason", "Third beside one for two").status()).isEqualTo(409);
        rosa.book(slot(Demo.THEA, "11:00"), three, 21).id();
        rosa.book(slot(Demo.THEA, "11:00") + "@beside", three, 29, "reason", "Second of three").id();
        rosa.book(slot(Demo.THEA, "11:00") + "@beside", three, 25, "reason", "Third of three").id();
        rosa.send(second, "cancellation", "reason", "BOOKED_BY_MISTAKE");
        rosa.sql("update palpate.service set lanes = 1 where id = ?", three);
        assertThat(rosa.send(second, "restoration").alert()).as("its service is for one alone by now").isNotEmpty();
    }

    @Test
    void holdsASupervisorForTheVisitItselfAndNotForTheMinutesAround() throws SQLException {
        rosa.book(slot(Demo.IMRE, "11:45"), Demo.FOLLOW_UP, 22).id();
        rosa.sql("update palpate.service set minutes_after = 5 where id = ?", Demo.DRY_NEEDLING);
        try {
            rosa.book(Demo.AOIFE + "+" + slot(Demo.IMRE, "11:00"), Demo.DRY_NEEDLING, 21).id();
        } finally {
            rosa.sql("update palpate.service set minutes_after = 0 where id = ?", Demo.DRY_NEEDLING);
        }
    }

    /** Which lanes are taken is worked out in two places: nobody is offered a lane that the database then refuses, or misses one. */
    @Test
    void weighsLanesAsTheDatabaseHoldsThem() throws SQLException {
        try (var owner = RunningApp.shared().database().asOwner()) {
            for (int lanes = 1; lanes <= Service.MOST_LANES; lanes++) {
                for (int lane = 0; lane < lanes; lane++) {
                    for (int others = 1; others <= Service.MOST_LANES; others++) {
                        for (int other = 0; other < others; other++) {
                            Object[] row = Rows.all(owner, "select palpate.lanes_held(?, ?) && palpate.lanes_held(?, ?), palpate.lane_of(palpate.lanes_held(?, ?)),"
                                    + " palpate.lanes_allowed(palpate.lanes_held(?, ?))", lane, lanes, other, others, lane, lanes, lane, lanes).get(0);
                            assertThat(row).containsExactly(lane == other || lane >= others || other >= lanes, lane, lanes);
                        }
                    }
                }
            }
        }
    }

    @Test
    void holdsTheSupervisorOfEachLaneOfATrainee() throws SQLException {
        UUID service = rosa.service("lanes", "2");
        rosa.book(slot(Demo.AOIFE, Demo.IMRE, "15:00"), service, 21).id();
        assertThat(rosa.book(slot(Demo.AOIFE, Demo.IMRE, "15:00") + "@beside", service, 22, "reason", "Imre has one already").status()).isEqualTo(409);
        UUID beside = rosa.book(slot(Demo.AOIFE, Demo.THEA, "15:15") + "@beside", service, 22, "reason", "Hot pack on").id();
        assertThat(((Number) rosa.row(beside).get("lane")).intValue()).isEqualTo(1);
        assertThat(rosa.book(slot(Demo.THEA, "15:15"), Demo.FOLLOW_UP, 23).status()).as("she supervises then").isEqualTo(409);
        assertThat(rosa.move(beside, 0, slot(Demo.AOIFE, Demo.IMRE, "15:15") + "@beside").status()).as("nor to who has one").isEqualTo(409);
    }

    private static String slot(UUID trainee, UUID supervisor, String time) {
        return trainee + "+" + slot(supervisor, time);
    }

    private static String slot(UUID practitioner, String time) {
        return practitioner + "@2026-12-10T" + time + ":00Z";
    }
}
