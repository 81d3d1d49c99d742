package org.palpate.practitioner.credential;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;

/** The evidence files of credentials, kept in the database as they came. */
@Doorway
class EvidenceFiles {

    private static final String KEEP = """
            insert into palpate.credential_evidence (clinic_id, id, credential_id, file_name, media_type, content, uploaded_at, uploaded_by)
            values (palpate.current_clinic(), ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OF_CREDENTIAL = """
            select e.id, e.file_name, octet_length(e.content), e.sha256, e.uploaded_at, coalesce(c.name, '')
            from palpate.credential_evidence e left join access.colleagues() c on c.account_id = e.uploaded_by
            where e.credential_id = ? order by e.uploaded_at desc
            """;
    private static final String CONTENT = """
            select file_name, media_type, content from palpate.credential_evidence where credential_id = ? and id = ?
            """;

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Keeps a file beside those that a credential has; null: there is none. */
    void keep(UUID credentialId, EvidenceFile file) {
        if (file != null) {
            sql.run(KEEP, Ids.next(), credentialId, file.name(), file.type(), file.content(), clock.instant(), caller.user().accountId());
        }
    }

    /** Those of a credential that the caller may see, the latest first. */
    public List<Evidence> of(Credential credential) {
        return sql.all(OF_CREDENTIAL, row -> new Evidence(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getString(4),
                row.getTimestamp(5).toInstant(), row.getString(6)), credential.id());
    }

    /** One with its content, for a credential that the caller may see. */
    public EvidenceFile get(Credential credential, UUID id) {
        EvidenceFile file = sql.first(CONTENT, row -> new EvidenceFile(row.getString(1), row.getString(2), row.getBytes(3)),
                credential.id(), id).orElseThrow(NotFound::new);
        audit.changed("credential.evidence_read", credential.id(), null);
        return file;
    }
}
