package org.palpate.screening.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.patient.Patients;
import org.palpate.practitioner.credential.EvidenceFile;

/** What the clinic's patients consented to. What still holds is worked out by the database from what was signed. */
@Doorway
public class Consents {

    private static final int ADULT = 18;
    private static final int MONTHS = 12;

    private static final String SIGN = """
            insert into palpate.consent (clinic_id, id, patient_id, location_id, kind, language, text_version, shown, sha256, practitioners,
              regions, signed_at, valid_until, way, signer_name, signer, relation, strokes, witness_id, witness_name)
            values (palpate.current_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?::text[], ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SCAN = """
            insert into palpate.consent_scan (clinic_id, consent_id, file_name, media_type, content)
            values (palpate.current_clinic(), ?, ?, ?, ?)
            """;
    private static final String WITHDRAW = """
            insert into palpate.consent_ending (clinic_id, id, consent_id, patient_id, reason, ended_at, said_by, words, recorded_by, recorded_name)
            select c.clinic_id, gen_random_uuid(), c.id, c.patient_id, 'withdrawn', ?, ?, ?, ?, ?
            from palpate.consent c where c.patient_id = ? and c.kind = ? and exists (select from palpate.consent_validity v
              where v.consent_id = c.id and v.ended is null and upper(v.valid) > ?)
            on conflict on constraint consent_ending_once do nothing returning id
            """;

    @Inject
    private Sql sql;
    @Inject
    private ConsentRows rows;
    @Inject
    private Patients patients;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Everything that a patient has signed, for whoever is about to look at it. */
    public PatientConsents open(UUID patientId) {
        audit.read("consent.list", patientId);
        return ofPatient(patientId);
    }

    /** Everything that a patient has signed, as a part of a page that keeps its own record of being read. */
    public PatientConsents ofPatient(UUID patientId) {
        return new PatientConsents(rows.kinds(), rows.ofPatient(patientId));
    }

    /** One consent as it was signed. */
    public SignedConsent get(UUID patientId, UUID id) {
        SignedConsent signed = rows.find(patientId, id).orElseThrow(NotFound::new);
        audit.read("consent.read", patientId);
        return signed;
    }

    /** The scan of one that was signed on paper. */
    public EvidenceFile scan(UUID patientId, UUID id) {
        EvidenceFile scan = rows.scan(patientId, id).orElseThrow(NotFound::new);
        audit.read("consent.read", patientId);
        return scan;
    }

    /** Signs, once however often the same form is sent, and gives its id. It takes the place of earlier ones of its kind. */
    public UUID sign(Signing wish) {
        sql.run("select pg_advisory_xact_lock(hashtextextended('screening ' || ?, 0))", wish.patientId().toString());
        if (rows.find(wish.patientId(), wish.id()).isPresent()) {
            return wish.id();
        }
        CurrentUser by = caller.user();
        refuseWhatCannotBeSigned(wish, by);
        Violation.worded(() -> store(wish, by, clock.instant().truncatedTo(ChronoUnit.MICROS)), Consents::refusal);
        audit.changed("consent.signed", wish.id(), wish.patientId());
        return wish.id();
    }

    private void refuseWhatCannotBeSigned(Signing wish, CurrentUser by) {
        if (by.location() == null) {
            throw Refused.because("screening.consent.refused.location");
        }
        LocalDate adult = patients.summary(wish.patientId()).birthDate().plusYears(ADULT);
        if (wish.signature().signer().equals("patient") && adult.isAfter(by.today(clock))) {
            throw Refused.because("screening.consent.refused.minor");
        }
    }

    private void store(Signing wish, CurrentUser by, Instant now) {
        Signing.Signature signature = wish.signature();
        Instant until = LocalDate.ofInstant(now, by.location().zone()).plusMonths(MONTHS).atStartOfDay(by.location().zone()).toInstant();
        sql.run(SIGN, wish.id(), wish.patientId(), by.location().id(), wish.text().kind(), wish.text().language(), wish.text().version(),
                wish.shown(), sha256(wish.shown()), wish.practitioners().stream().map(UUID::toString).toArray(String[]::new),
                wish.regions().toArray(String[]::new), now, until, signature.way(), signature.name(), signature.signer(),
                signature.relation(), signature.strokes() == null ? null : signature.strokes().text(), by.accountId(), by.name());
        if (signature.scan() != null) {
            sql.run(SCAN, wish.id(), signature.scan().name(), signature.scan().type(), signature.scan().content());
        }
    }

    private static Refused refusal(String constraint) {
        return switch (constraint) {
            case "consent_text_in_use" -> Refused.because("screening.consent.refused.text");
            case "consent_validity_pkey", "consent_pkey" -> Refused.because("screening.consent.refused.overtaken");
            default -> null;
        };
    }

    /** Withdraws all that still holds of a kind, at once; what was done until then stays true. Says whether anything still held. */
    public boolean withdraw(UUID patientId, String kind, String saidBy, String why) {
        CurrentUser by = caller.user();
        Instant now = clock.instant();
        patients.summary(patientId);
        boolean held = !sql.all(WITHDRAW, row -> row.getString("id"), now, saidBy, why, by.accountId(), by.name(), patientId, kind, now).isEmpty();
        if (held) {
            audit.changed("consent.withdrawn", patientId, patientId);
        }
        return held;
    }

    /** The hash by which what was signed can be recognised. */
    public static String sha256(String shown) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
