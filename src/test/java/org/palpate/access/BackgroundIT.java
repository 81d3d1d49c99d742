package org.palpate.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.testing.Demo;
import org.palpate.testing.Rows;
import org.palpate.testing.RunningApp;
import org.palpate.testing.TestClock;
import org.palpate.testing.WebClient;

/** An open page that looks after itself keeps nobody signed in. */
class BackgroundIT {

    private static final String[] BACKGROUND = {"Palpate-Background", "true"};
    private static final String CHANGES = "/calendar/changes";
    private static final Instant TEN_MINUTES_AGO = TestClock.NOW.minusSeconds(600);
    private static final Instant HALF_AN_HOUR_AGO = TestClock.NOW.minusSeconds(1800);

    private final WebClient callum = WebClient.signedIn(RunningApp.shared(), "callum@northgate.example");

    @BeforeEach
    void begin() throws SQLException {
        lastSeen(TEN_MINUTES_AGO);
    }

    @Test
    void askingInTheBackgroundDoesNotCountAsBeingAtWork() throws SQLException {
        assertThat(callum.get(CHANGES, BACKGROUND).statusCode()).isEqualTo(200);
        assertThat(callum.get("/calendar", BACKGROUND).statusCode()).isEqualTo(200);
        assertThat(lastSeen()).isEqualTo(TEN_MINUTES_AGO);
    }

    @Test
    void anythingElseDoes() throws SQLException {
        assertThat(callum.get("/calendar").statusCode()).isEqualTo(200);
        assertThat(lastSeen()).isAfterOrEqualTo(TestClock.NOW);
    }

    @Test
    void endsForTheBackgroundTooWhenNobodyIsAtWork() throws SQLException {
        lastSeen(HALF_AN_HOUR_AGO);
        assertThat(callum.get(CHANGES, BACKGROUND).statusCode()).isEqualTo(303);
    }

    private static void lastSeen(Instant moment) throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner()) {
            Rows.run(owner, "update access.session set last_seen_at = ? where account_id = ?", moment.atOffset(ZoneOffset.UTC), Demo.account(5));
        }
    }

    private static Instant lastSeen() throws SQLException {
        try (Connection owner = RunningApp.shared().database().asOwner();
                var read = owner.prepareStatement("select max(last_seen_at) from access.session where account_id = ?")) {
            read.setObject(1, Demo.account(5));
            try (var rows = read.executeQuery()) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }
}
