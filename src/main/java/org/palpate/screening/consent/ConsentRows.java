package org.palpate.screening.consent;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.database.Sql;
import org.palpate.practitioner.credential.EvidenceFile;

/** Reads what was signed, with what ended it. */
@ApplicationScoped
class ConsentRows {

    private static final int ID_LENGTH = 36;
    private static final String KINDS = """
            select k.id, k.name, k.adds_to is not null as besides, array(select f.family from reference.consent_family f where f.kind = k.id) as families
            from reference.consent_kind k order by k.position
            """;
    private static final String CONSENT = """
            select c.id, c.kind, k.name, c.language, c.text_version, c.sha256, c.shown, c.strokes, c.signed_at, c.valid_until, c.way,
              c.signer_name, c.signer, c.relation, c.witness_name, c.regions,
              array(select p.id || ' ' || p.name from palpate.practitioner p where p.id = any (c.practitioners)
                order by p.position, p.name) as practitioners,
              array(select distinct v.practitioner_id::text from palpate.consent_validity v
                where v.consent_id = c.id and v.ended is null) as open,
              e.reason, e.ended_at, coalesce(nullif(e.said_by, ''), e.recorded_name) as ended_by, e.words, e.rules
            from palpate.consent c
            join reference.consent_kind k on k.id = c.kind
            left join lateral (select * from palpate.consent_ending e where e.consent_id = c.id order by e.ended_at limit 1) e on true
            where c.patient_id = ?
            """;
    private static final String SCAN = """
            select s.file_name, s.media_type, s.content from palpate.consent_scan s
            join palpate.consent c on c.clinic_id = s.clinic_id and c.id = s.consent_id where c.patient_id = ? and c.id = ?
            """;

    @Inject
    private Sql sql;

    List<ConsentKind> kinds() {
        return sql.all(KINDS, row -> new ConsentKind(row.getString("id"), row.getString("name"), Set.copyOf(texts(row, "families")),
                row.getBoolean("besides")));
    }

    List<Consent> ofPatient(UUID patientId) {
        return sql.all(CONSENT + " order by c.signed_at desc", ConsentRows::consent, patientId);
    }

    Optional<SignedConsent> find(UUID patientId, UUID id) {
        return sql.first(CONSENT + " and c.id = ?", row -> new SignedConsent(consent(row), row.getString("shown"),
                Optional.ofNullable(row.getString("strokes")).flatMap(Strokes::read)), patientId, id);
    }

    Optional<EvidenceFile> scan(UUID patientId, UUID id) {
        return sql.first(SCAN, row -> new EvidenceFile(row.getString(1), row.getString(2), row.getBytes(3)), patientId, id);
    }

    private static Consent consent(ResultSet row) throws SQLException {
        Map<UUID, String> practitioners = new LinkedHashMap<>();
        texts(row, "practitioners").forEach(one -> practitioners.put(UUID.fromString(one.substring(0, ID_LENGTH)),
                one.substring(ID_LENGTH + 1)));
        return new Consent(row.getObject("id", UUID.class), row.getString("kind"),
                new Consent.Wording(row.getString("name"), row.getString("language"), row.getString("text_version"), row.getString("sha256")),
                new Consent.Signed(row.getTimestamp("signed_at").toInstant(), row.getTimestamp("valid_until").toInstant(),
                        row.getString("way"), row.getString("signer_name"), row.getString("signer"), row.getString("relation"),
                        row.getString("witness_name")),
                texts(row, "regions"), practitioners,
                texts(row, "open").stream().map(UUID::fromString).collect(Collectors.toSet()), ending(row));
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        return row.getString("reason") == null ? Optional.empty() : Optional.of(new Ending(Ground.of(row.getString("reason")),
                row.getTimestamp("ended_at").toInstant(), row.getString("ended_by"), row.getString("words"), texts(row, "rules")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
