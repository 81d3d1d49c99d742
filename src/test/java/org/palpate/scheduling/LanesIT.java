package org.palpate.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palpate.testing.Demo;

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
        rosa.sql("update palpate.service set lanes = 2 where id = ?", Demo.FOLLOW_UP);
        assertThat(rosa.book(slot(Demo.THEA, "14:15") + "@beside", service, 22, "reason", "It allows two now").status()).isEqualTo(303);
        rosa.sql("update palpate.service set lanes = 1 where id = ?", Demo.FOLLOW_UP);
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
