package org.palpate.treatment;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Role;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** Who treats in the clinic of a scene, each with an account of the same id. */
public final class Colleagues {

    private Colleagues() {
    }

    /** Naomi, a clinical lead who treats, with a licence and both families; no consent names her. */
    public static CurrentUser leadWhoTreats(VisitScene scene) throws SQLException {
        UUID naomi = Ids.next();
        try (Connection owner = TestDatabase.shared().asOwner()) {
            owner.setAutoCommit(false);
            hire(owner, scene.clinic, naomi, "Naomi Reed");
            qualify(owner, scene, naomi, Ids.next());
            owner.commit();
        }
        CurrentUser lead = scene.lead();
        return new CurrentUser(naomi, "Naomi Reed", scene.clinic, lead.clinicName(), Set.of(Role.PRACTITIONER, Role.CLINICAL_LEAD), naomi, lead.location());
    }

    static void hire(Connection owner, UUID clinic, UUID id, String name) throws SQLException {
        Rows.run(owner, "insert into palpate.practitioner values (?, ?, ?, 'physiotherapist')", clinic, id, name);
        Rows.run(owner, "insert into access.account values (?, ?, '$argon2id$none', ?)", id, id + "@scene.example", name);
        Rows.run(owner, "insert into access.membership values (?, ?, '{PRACTITIONER}', ?)", clinic, id, id);
    }

    static void qualify(Connection owner, VisitScene scene, UUID id, UUID credential) throws SQLException {
        certify(owner, scene, id, credential, "licence");
        for (String family : new String[] {"manual_compression", "dry_needling"}) {
            Rows.run(owner, "insert into palpate.qualification values (?, ?, ?, ?, tstzrange('2026-01-01', '2027-01-01'), ?)",
                    scene.clinic, id, scene.location, family, credential);
        }
    }

    /** Gives somebody a credential of that kind, verified and without an end. */
    public static void certify(Connection owner, VisitScene scene, UUID id, UUID credential, String kind) throws SQLException {
        Rows.run(owner, "insert into palpate.credential (clinic_id, id, practitioner_id, kind, title, issuing_body, number, jurisdiction,"
                + " issued_on, status, entered_by, verified_by, verified_at, verification_method, changed_at)"
                + " values (?, ?, ?, ?, 'Licence', 'Board', '1', 'GB', '2020-01-01', 'verified', ?, ?, '2020-01-01', 'copy', '2020-01-01')",
                scene.clinic, credential, id, kind, id, scene.clinic);
    }

    /** Emma signs for a kind again, now naming these people. */
    public static void consent(VisitScene scene, Connection app, String kind, Instant signed, UUID... named) throws SQLException {
        Rows.run(app, "insert into palpate.consent (clinic_id, id, patient_id, location_id, kind, language, text_version, shown, sha256, practitioners,"
                + " regions, signed_at, valid_until, way, signer_name, signer, witness_id, witness_name) select clinic_id, ?, patient_id, location_id,"
                + " kind, language, text_version, shown, sha256, ?, regions, ?, valid_until, way, signer_name, signer, witness_id, witness_name"
                + " from palpate.consent where patient_id = ? and kind = ?", Ids.next(), named, VisitScene.at(signed), scene.emma, kind);
    }

    /** From here on the statements of this connection are of whoever is signed in. */
    public static void signedIn(Connection app, UUID account) throws SQLException {
        Rows.run(app, "select set_config('app.account_id', ?, false)", account.toString());
    }
}
