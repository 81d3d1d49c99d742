package org.palpate.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palpate.testing.TestDatabase;

/** The demo clinic loads on any day, past every rule of the database, and is then alive and without contradiction. */
class DemoClinicIT {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "an ordinary Wednesday afternoon, 2027-03-24T14:20:00Z",
        "a Saturday before opening, 2026-11-21T07:40:00Z",
        "clocks go forward in London, 2027-03-28T10:00:00Z",
        "clocks go back in London, 2027-10-31T11:30:00Z",
        "clocks go forward in Baltimore, 2027-03-14T16:00:00Z",
        "clocks go back in Baltimore, 2027-11-07T13:00:00Z",
        "a leap day, 2028-02-29T12:40:00Z",
        "New Year, 2027-01-01T08:10:00Z",
        "the last hour of a Sunday, 2027-05-09T22:45:00Z",
        "the first minute of a day, 2027-12-31T00:00:00Z"})
    void isSoundOn(String day, Instant now) throws SQLException, IOException {
        DatabaseAccess access = TestDatabase.alone("palpate_demo_" + now.getEpochSecond()).access();
        assertThat(DemoClinic.load(access, Clock.fixed(now, ZoneOffset.UTC))).isTrue();
        assertThat(wrong(access, now)).isEmpty();
        assertThat(DemoClinic.load(access, Clock.fixed(now, ZoneOffset.UTC))).as("loads once only").isFalse();
    }

    private static List<String> wrong(DatabaseAccess access, Instant now) throws SQLException, IOException {
        try (var connection = access.asOwner(); var statement = connection.createStatement()) {
            statement.execute("set palpate.demo_now = '" + now + "'");
            List<String> wrong = new ArrayList<>();
            var rows = statement.executeQuery(checks());
            while (rows.next()) {
                wrong.add(rows.getString("what"));
            }
            return wrong;
        }
    }

    private static String checks() throws IOException {
        try (var checks = DemoClinicIT.class.getResourceAsStream("demo-clinic.sql")) {
            return new String(checks.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
