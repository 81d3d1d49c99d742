package org.palpate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palpate.kernel.Ids;
import org.palpate.testing.Rows;
import org.palpate.testing.TestClock;
import org.palpate.testing.TestDatabase;

/** What the application's role can do with accounts and sessions, said in its own SQL. */
class AccessIT {

    private static final Instant NINE = TestClock.NOW;
    private static final byte[] TOKEN = Token.fresh().hash();

    private final UUID clinic = Ids.next();
    private final UUID sister = Ids.next();
    private final UUID stranger = Ids.next();
    private final UUID rosa = Ids.next();
    private final UUID harbour = Ids.next();
    private final UUID hill = Ids.next();
    private final UUID sisterPlace = Ids.next();
    private final UUID strangePlace = Ids.next();
    private final String email = "Rosa." + rosa + "@northgate.example";

    private Connection app;

    @BeforeEach
    void hireRosa() throws SQLException {
        try (Connection owner = TestDatabase.shared().asOwner()) {
            for (UUID each : List.of(clinic, sister, stranger)) {
                Rows.run(owner, "insert into palpate.clinic (id, name) values (?, 'Northgate')", each);
            }
            place(owner, clinic, harbour);
            place(owner, clinic, hill);
            place(owner, sister, sisterPlace);
            place(owner, stranger, strangePlace);
            Rows.run(owner, "insert into access.account values (?, ?, '$argon2id$x', 'Rosa Lind')", rosa, email);
            Rows.run(owner, "insert into access.membership values (?, ?, '{RECEPTIONIST}', null)", clinic, rosa);
            Rows.run(owner, "insert into access.membership values (?, ?, '{PRACTITIONER}', null)", sister, rosa);
        }
        app = TestDatabase.shared().access().asApplication();
    }

    @AfterEach
    void leave() throws SQLException {
        Rows.run(app, "select access.close_session(?)", TOKEN);
        app.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"account", "membership", "session", "attempt"})
    void keepsItsTablesFromTheApplication(String table) {
        for (String command : List.of("select * from access.%s", "delete from access.%s", "truncate access.%s")) {
            assertThatThrownBy(() -> Rows.run(app, command.formatted(table))).as(command)
                    .isInstanceOfSatisfying(SQLException.class, no -> assertThat(no.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void findsAnAccountHoweverItsAddressIsWritten() throws SQLException {
        assertThat(find(email.toUpperCase(), NINE)).startsWith(rosa, "Rosa Lind");
        assertThat(find(email.toLowerCase(), NINE)).startsWith(rosa, "Rosa Lind");
    }

    @Test
    void answersForAnAddressThatNobodyHas() throws SQLException {
        assertThat(find("nobody" + rosa + "@northgate.example", NINE)).containsExactly(null, null, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hearsFiveAttemptsInAQuarterOfAnHour(boolean known) throws SQLException {
        String tried = known ? email : "ghost" + email;
        for (int i = 0; i < 5; i++) {
            assertThat(find(tried, NINE.plusSeconds(60L * i))[4]).isNull();
        }

        Object[] sixth = find(tried, NINE.plusSeconds(300));

        assertThat(sixth).startsWith(null, null, null, null);
        assertThat(sixth[4]).hasToString("2026-11-16 09:15:00.0");
        assertThat(find(tried, NINE.plusSeconds(15 * 60 + 1))[4]).isNull();
    }

    @Test
    void forgetsFailuresOnceThePasswordIsRight() throws SQLException {
        for (int i = 0; i < 5; i++) {
            find(email, NINE);
        }
        Rows.run(app, "select access.record_sign_in(?)", rosa);

        assertThat(find(email, NINE)[0]).isEqualTo(rosa);
    }

    @Test
    void tellsWhoIsBehindAToken() throws SQLException {
        open(clinic);

        assertThat(session(NINE)).startsWith(rosa, "Rosa Lind", clinic, "Northgate");
        assertThat(session(NINE)[6]).as("of two locations none is chosen").isNull();
        assertThat(Rows.all(app, "select * from access.session_of(?, ?)", new byte[32], at(NINE))).isEmpty();
    }

    @Test
    void choosesTheOnlyLocationByItself() throws SQLException {
        open(sister);

        assertThat(session(NINE)[6]).isEqualTo(sisterPlace);
    }

    @Test
    void endsAfterHalfAnHourWithoutUse() throws SQLException {
        open(clinic);

        assertThat(session(NINE.plus(Duration.ofMinutes(29)))).isNotNull();
        assertThat(session(NINE.plus(Duration.ofMinutes(58)))).isNotNull();
        assertThat(session(NINE.plus(Duration.ofMinutes(89)))).isNull();
    }

    @Test
    void endsAfterTwelveHoursInAnyCase() throws SQLException {
        open(clinic);
        Instant last = NINE;
        for (int minutes = 20; minutes < 12 * 60; minutes += 20) {
            last = NINE.plus(Duration.ofMinutes(minutes));
            assertThat(session(last)).as("%s", last).isNotNull();
        }

        assertThat(session(NINE.plus(Duration.ofHours(12)))).isNull();
    }

    @Test
    void endsWithTheMembership() throws SQLException {
        open(clinic);
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rows.run(owner, "delete from access.membership where clinic_id = ? and account_id = ?", clinic, rosa);
        }

        assertThat(session(NINE)).isNull();
    }

    @Test
    void opensForMembersOnly() {
        assertThatThrownBy(() -> open(stranger))
                .isInstanceOfSatisfying(SQLException.class, no -> assertThat(no.getSQLState()).isEqualTo("23503"));
    }

    @Test
    void movesToAnyLocationOfTheOwnClinicsAndNoOther() throws SQLException {
        open(clinic);

        assertThat(Rows.all(app, "select location_id from access.locations_of(?)", TOKEN))
                .extracting(row -> row[0]).containsExactlyInAnyOrder(harbour, hill, sisterPlace);
        assertThat(choose(hill)).isTrue();
        assertThat(session(NINE)).contains(clinic, hill);
        assertThat(choose(sisterPlace)).isTrue();
        assertThat(session(NINE)).contains(sister, sisterPlace);
        assertThat(choose(strangePlace)).isFalse();
        assertThat(session(NINE)).contains(sister, sisterPlace);
    }

    private static void place(Connection owner, UUID clinic, UUID id) throws SQLException {
        Rows.run(owner, "insert into palpate.location (clinic_id, id, name, time_zone) "
                + "values (?, ?, ?, 'Europe/London')", clinic, id, "Place " + id);
    }

    private void open(UUID where) throws SQLException {
        Rows.run(app, "select access.open_session(?, ?, ?, ?)", TOKEN, rosa, where, at(NINE));
    }

    private boolean choose(UUID location) throws SQLException {
        return (boolean) Rows.all(app, "select access.choose_location(?, ?)", TOKEN, location).get(0)[0];
    }

    private Object[] find(String wanted, Instant when) throws SQLException {
        Object[] row = Rows.all(app, "select * from access.find_account(?, ?)", wanted, at(when)).get(0);
        return Arrays.copyOf(row, 5);
    }

    private Object[] session(Instant when) throws SQLException {
        return Rows.all(app, "select * from access.session_of(?, ?)", TOKEN, at(when)).stream()
                .findFirst().orElse(null);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
