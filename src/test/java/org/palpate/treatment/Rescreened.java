package org.palpate.treatment;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.palpate.kernel.Ids;
import org.palpate.testing.Rows;

/** Emma's answers change while she is in the room. */
public final class Rescreened {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-17T00:00:00Z");

    private Rescreened() {
    }

    /** Another screening some seconds later, with this verdict everywhere and one reason; a block leaves no permit. */
    public static UUID again(VisitScene scene, Connection owner, String gate, String verdict, String reason, int later) throws SQLException {
        UUID next = Ids.next();
        Timestamp moment = VisitScene.at(VisitScene.NOW.minusSeconds(60).plusSeconds(later));
        owner.setAutoCommit(false);
        Rows.run(owner, "insert into palpate.screening values (?, ?, ?, ?, (select max(version) from reference.contraindication), '2026-11-16', ?, ?, 'Thea Berg')",
                scene.clinic, next, scene.emma, scene.location, moment, scene.thea);
        Rows.run(owner, "insert into palpate.screening_verdict values (?, ?, ?, 'any', 'any', ?, ?::jsonb)", scene.clinic, next, gate, verdict,
                "[" + reason + "]");
        if (!verdict.equals("blocked")) {
            Rows.run(owner, "insert into palpate.screening_permit values (?, ?, ?, 'any', 'any', tstzrange(?, ?), ?)", scene.clinic, scene.emma, gate,
                    moment, VisitScene.at(MIDNIGHT), next);
        }
        owner.commit();
        return next;
    }

    /** A reason as a decision keeps it. */
    public static String reason(String rule, String severity, boolean absolute, boolean redFlag, boolean emergency) {
        return ("{\"rule\":\"%s\",\"version\":1,\"name\":\"Named %s\",\"severity\":\"%s\",\"answer\":\"yes\",\"detail\":\"\",\"rationale\":\"\","
                + "\"action\":\"Act.\",\"defer\":\"\",\"source\":\"S\",\"verification\":\"V\",\"absolute\":%s,\"red_flag\":%s,\"emergency\":%s}")
                .formatted(rule, rule, severity, absolute, redFlag, emergency);
    }

    /** Deep needling with one needle, with what is said about a precaution. */
    public static UUID recordWithCare(VisitScene scene, Connection app, UUID point, String why, String adapted) throws SQLException {
        UUID record = Ids.next();
        Rows.run(app, "insert into palpate.technique_record (clinic_id, id, visit_id, patient_id, certified_id,"
                + " location_id, point_id, muscle_id, side, technique_id, family, needs_certificate, performed_at,"
                + " needles_in, care_why, care_adapted) select ?, ?, ?, ?, ?, ?, p.id, p.muscle_id, p.side, 'dn_deep',"
                + " 'dry_needling', true, ?, 1::smallint, ?, ? from palpate.trigger_point p where p.id = ?",
                scene.clinic, record, scene.visit, scene.emma, scene.thea, scene.location, VisitScene.at(VisitScene.NOW), why, adapted, point);
        return record;
    }
}
