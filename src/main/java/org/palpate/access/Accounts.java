package org.palpate.access;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;

/** The accounts, before anyone is signed in. */
@Doorway
public class Accounts {

    private static final String FIND = "select * from access.find_account(?, ?)";
    private static final String PROVED = "select access.record_sign_in(?)";
    private static final String OPEN = "select access.open_session(?, ?, ?, ?)";

    @Inject
    private Sql sql;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whoever has this e-mail address; counts as a failed attempt until {@link #signIn}. */
    Candidate find(String email) {
        return sql.first(FIND, Accounts::candidate, email, clock.instant()).orElseThrow();
    }

    /** Opens a session for an account that has proved itself. */
    Token signIn(Candidate candidate) {
        Token token = Token.fresh();
        sql.run(PROVED, candidate.accountId());
        sql.run(OPEN, token.hash(), candidate.accountId(), candidate.clinicId(), clock.instant());
        record("session.opened", candidate);
        return token;
    }

    /** Keeps in the clinic's audit that someone tried in vain. */
    void recordFailure(Candidate candidate) {
        if (candidate.clinicId() != null) {
            record("session.refused", candidate);
        }
    }

    private void record(String action, Candidate candidate) {
        sql.actFor(candidate.clinicId(), candidate.accountId());
        audit.changed(action, candidate.accountId(), null);
    }

    private static Candidate candidate(ResultSet row) throws SQLException {
        Timestamp waitUntil = row.getTimestamp("wait_until");
        Instant wait = waitUntil == null ? null : waitUntil.toInstant();
        return new Candidate(row.getObject("account_id", UUID.class), row.getString("password_hash"),
                row.getObject("clinic_id", UUID.class), wait);
    }
}
