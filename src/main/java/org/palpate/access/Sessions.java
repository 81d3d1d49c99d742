package org.palpate.access;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Role;

/** Who is signed in, and where each of them works. */
@Doorway
public class Sessions {

    private static final String OF = "select * from access.session_of(?, ?)";
    private static final String UNNOTICED = "select * from access.session_unnoticed(?, ?)";
    private static final String WORKPLACES = "select * from access.locations_of(?)";
    private static final String CHOOSE = "select access.choose_location(?, ?)";
    private static final String CLOSE = "select access.close_session(?)";

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Who is behind a token; nobody when the session has ended. */
    Optional<CurrentUser> of(Token token) {
        return sql.first(OF, Sessions::user, token.hash(), clock.instant());
    }

    /** The same for what a page asks by itself: it does not count as being at work. */
    Optional<CurrentUser> unnoticed(Token token) {
        return sql.first(UNNOTICED, Sessions::user, token.hash(), clock.instant());
    }

    /** Where the person behind a token may work. */
    List<Workplace> workplaces(Token token) {
        return sql.all(WORKPLACES, Sessions::workplace, token.hash());
    }

    /** Sets where the person works from now on. */
    void choose(Token token, UUID location) {
        boolean allowed = sql.first(CHOOSE, row -> row.getBoolean(1), token.hash(), location).orElse(false);
        if (!allowed) {
            throw new NotFound();
        }
    }

    /** Ends a session; its token is worth nothing from then on. */
    void close(Token token, CurrentUser user) {
        sql.run(CLOSE, token.hash());
        audit.changed("session.closed", user.accountId(), null);
    }

    private static CurrentUser user(ResultSet row) throws SQLException {
        return new CurrentUser(row.getObject("account_id", UUID.class), row.getString("name"),
                row.getObject("clinic_id", UUID.class), row.getString("clinic_name"), roles(row),
                row.getObject("practitioner_id", UUID.class), place(row));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Stream.of((String[]) row.getArray("roles").getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }

    private static Place place(ResultSet row) throws SQLException {
        UUID id = row.getObject("location_id", UUID.class);
        return id == null ? null
                : new Place(id, row.getString("location_name"), ZoneId.of(row.getString("time_zone")));
    }

    private static Workplace workplace(ResultSet row) throws SQLException {
        return new Workplace(row.getObject("location_id", UUID.class), row.getString("location_name"),
                row.getString("address"), row.getString("clinic_name"));
    }
}
