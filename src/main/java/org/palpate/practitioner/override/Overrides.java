package org.palpate.practitioner.override;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.practitioner.credential.Credential;
import org.palpate.practitioner.credential.Credentials;
import org.palpate.practitioner.qualification.Bookings.Cause;
import org.palpate.practitioner.qualification.Qualifications;

/** The overrides of the clinic: granted and withdrawn by a clinical lead, otherwise never changed, all of them on one report. */
@Doorway
public class Overrides {

    private static final String RULES = "credential_override_";
    private static final String KNOWN = "select id from palpate.credential_override where id = ?";
    private static final String GRANT = """
            insert into palpate.credential_override (clinic_id, id, credential_id, reason, last_day, granted_at, granted_by)
            values (palpate.current_clinic(), ?, ?, ?, ?, ?, ?)
            """;
    private static final String WITHDRAW = "update palpate.credential_override set ended_at = ?, ended_by = ?, ended_because = ? where id = ?";
    private static final String ALL = """
            select o.id, c.id, c.title, p.id, p.name, c.expires_on, o.reason, o.last_day, o.granted_at, coalesce(who.name, ''), o.ended_at,
              coalesce(ender.name, ''), coalesce(o.ended_because, '')
            from palpate.credential_override o
            join palpate.credential c on c.id = o.credential_id
            join palpate.practitioner p on p.id = c.practitioner_id
            left join access.colleagues() who on who.account_id = o.granted_by
            left join access.colleagues() ender on ender.account_id = o.ended_by
            order by o.granted_at desc, o.id
            """;

    @Inject
    private Sql sql;
    @Inject
    private Credentials credentials;
    @Inject
    private Qualifications qualifications;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Lets a credential count until the end of a day, once however often the same form is sent. */
    public void grant(UUID id, UUID credentialId, String reason, LocalDate lastDay) {
        qualifications.holdBookings();
        Credential credential = credentials.get(credentialId);
        if (sql.first(KNOWN, row -> true, id).isPresent()) {
            return;
        }
        worded(() -> sql.run(GRANT, id, credentialId, reason, lastDay, now(), caller.user().accountId()));
        qualifications.rewrite(credential.practitionerId(), Cause.ENDED, stranded -> false);
        audit.changed("credential.overridden", credentialId, null);
    }

    /** Stops it from counting now, as a suspension does: bookings that rested on it go to the list of what needs somebody else. */
    public void withdraw(UUID id, String reason) {
        qualifications.holdBookings();
        Granted granted = get(id);
        worded(() -> sql.run(WITHDRAW, now(), caller.user().accountId(), reason, id));
        qualifications.rewrite(granted.of().practitionerId(), Cause.ENDED, stranded -> true);
        audit.changed("credential.override_withdrawn", granted.of().credentialId(), null);
    }

    public Granted get(UUID id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Every override there was, the latest first. */
    public List<Granted> all() {
        return sql.all(ALL, Overrides::read);
    }

    private static void worded(Runnable writing) {
        Violation.worded(writing, rule -> rule.startsWith(RULES)
                ? Refused.because(rule.replace(RULES, "practitioner.refused.override.")) : null);
    }

    private static Granted read(ResultSet row) throws SQLException {
        Timestamp ended = row.getTimestamp(11);
        return new Granted(row.getObject(1, UUID.class), new Granted.Of(row.getObject(2, UUID.class), row.getString(3),
                row.getObject(4, UUID.class), row.getString(5), row.getObject(6, LocalDate.class)), row.getString(7),
                row.getObject(8, LocalDate.class), row.getTimestamp(9).toInstant(), row.getString(10),
                ended == null ? null : new Granted.Ending(ended.toInstant(), row.getString(12), row.getString(13)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
