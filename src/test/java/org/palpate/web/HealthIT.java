package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.palpate.testing.InContainer;
import org.palpate.testing.TestDatabase;

@InContainer
class HealthIT {

    @Inject
    private HealthController health;

    @Test
    void isUpWhileTheDatabaseAnswers() {
        assertThat(health.health().getStatus()).isEqualTo(200);
    }

    @Test
    void reachesTheSameDatabaseAsTheTests() throws Exception {
        try (var connection = TestDatabase.shared().asOwner(); var statement = connection.createStatement();
                var sessions = statement.executeQuery(
                        "select count(*) from pg_stat_activity where application_name = 'palpate'")) {
            sessions.next();
            assertThat(sessions.getInt(1)).isPositive();
        }
    }
}
