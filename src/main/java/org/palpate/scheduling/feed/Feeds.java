package org.palpate.scheduling.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.TimeSlot;
import org.palpate.scheduling.Status;

/** The calendar feeds: made, revoked, and read by whoever has the secret address. */
@Doorway
public class Feeds {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(365);

    private static final String EVENTS = "select * from palpate.feed_events(?, ?, ?, ?)";
    private static final String REVOKE = """
            update palpate.feed set revoked_at = ? where practitioner_id = ? and revoked_at is null returning id
            """;
    private static final String INSERT = """
            insert into palpate.feed (clinic_id, id, practitioner_id, token_hash, created_at, created_by) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String STANDING = """
            select c.feed_shows_names, (select f.created_at from palpate.feed f where f.practitioner_id = ? and f.revoked_at is null)
            from palpate.clinic c where c.id = ?
            """;
    private static final String SHOW_NAMES = "update palpate.clinic set feed_shows_names = ? where id = ?";

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** What the address shows, from a month ago to a year ahead; not found for one that was revoked or never was. */
    Feed behind(Secret secret) {
        Instant now = clock.instant();
        List<Row> rows = sql.all(EVENTS, Feeds::row, secret.hash(), now, now.minus(BACK), now.plus(AHEAD));
        if (rows.isEmpty()) {
            throw new NotFound();
        }
        return new Feed(rows.get(0).practitioner(), rows.get(0).clinic(), rows.stream().map(Row::event).filter(Objects::nonNull).toList());
    }

    /** Makes a new address for the practitioner who is signed in; the one before it ends. */
    Secret create() {
        CurrentUser by = caller.user();
        UUID practitioner = practitioner();
        Secret secret = Secret.fresh();
        UUID id = Ids.next();
        sql.hold(by.clinicId(), practitioner);
        endPresent(practitioner);
        sql.run(INSERT, by.clinicId(), id, practitioner, secret.hash(), clock.instant(), by.accountId());
        audit.changed("feed.created", id, null);
        return secret;
    }

    void revoke() {
        endPresent(practitioner());
    }

    /** Whether the clinic's feeds name patients. */
    void showNames(boolean show) {
        sql.run(SHOW_NAMES, show, caller.user().clinicId());
        audit.changed(show ? "feed.names-shown" : "feed.names-hidden", caller.user().clinicId(), null);
    }

    Standing standing() {
        CurrentUser user = caller.user();
        return sql.first(STANDING, row -> new Standing(moment(row, 2), row.getBoolean(1)), user.practitionerId(), user.clinicId())
                .orElseThrow(NotFound::new);
    }

    private void endPresent(UUID practitioner) {
        sql.all(REVOKE, row -> row.getObject(1, UUID.class), clock.instant(), practitioner).forEach(id -> audit.changed("feed.revoked", id, null));
    }

    private UUID practitioner() {
        UUID practitioner = caller.user().practitionerId();
        if (practitioner == null) {
            throw new NotFound();
        }
        return practitioner;
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Event event = id == null ? null : new Event(id, new TimeSlot(moment(row, row.findColumn("starts_at")), moment(row, row.findColumn("ends_at"))),
                Status.of(row.getString("status")), moment(row, row.findColumn("changed_at")), row.getInt("version"), row.getString("service"),
                row.getString("patient"), row.getString("trainee"), new Event.Venue(row.getString("location"), ZoneId.of(row.getString("time_zone"))));
        return new Row(row.getString("practitioner"), row.getString("clinic"), event);
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private record Row(String practitioner, String clinic, Event event) {
    }
}
