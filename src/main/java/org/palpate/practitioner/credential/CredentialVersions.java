package org.palpate.practitioner.credential;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;

/** What was on record about a practitioner's credentials, now and at any time before. */
@Doorway
class CredentialVersions {

    private static final String COLUMNS = """
            select v.content ->> 'kind', v.content ->> 'title', v.content ->> 'issuing_body', v.content ->> 'number', v.content ->> 'jurisdiction',
              cast(v.content ->> 'issued_on' as date), cast(v.content ->> 'expires_on' as date), v.content ->> 'status',
              lower(v.recorded), upper(v.recorded), who.name
            from palpate.credential_version v
            join palpate.credential c on c.id = v.credential_id
            left join access.colleagues() who on who.account_id = cast(v.content ->> 'verified_by' as uuid)
            """;
    private static final String OF_CREDENTIAL = COLUMNS + "where v.credential_id = ? order by v.recorded desc";

    /** As it stood on record at the end of the day. */
    private static final String VALID_ON = COLUMNS + """
            where c.practitioner_id = ? and v.content ->> 'status' = 'verified'
              and daterange(cast(v.content ->> 'issued_on' as date), cast(v.content ->> 'expires_on' as date), '[]') @> cast(? as date)
              and v.recorded @> cast(? as timestamptz)
            order by v.content ->> 'kind', v.content ->> 'title'
            """;

    @Inject
    private Sql sql;
    @Inject
    private Caller caller;

    /** Every version of a credential, the present one first. */
    public List<Recorded> of(Credential credential) {
        return sql.all(OF_CREDENTIAL, CredentialVersions::read, credential.id());
    }

    /** What was verified, on record and valid at the end of that day on the clock where the caller works. */
    public List<Recorded> validOn(UUID practitionerId, LocalDate day) {
        Instant endOfDay = day.plusDays(1).atStartOfDay(caller.user().location().zone()).toInstant().minusMillis(1);
        return sql.all(VALID_ON, CredentialVersions::read, practitionerId, Date.valueOf(day), endOfDay);
    }

    private static Recorded read(ResultSet row) throws SQLException {
        Timestamp until = row.getTimestamp(10);
        return new Recorded(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getObject(6, LocalDate.class), row.getObject(7, LocalDate.class), CredentialStatus.of(row.getString(8)),
                row.getTimestamp(9).toInstant(), until == null ? null : until.toInstant(), row.getString(11));
    }
}
