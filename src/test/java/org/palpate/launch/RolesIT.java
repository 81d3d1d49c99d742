package org.palpate.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palpate.testing.TestDatabase;

/** The embedded database is durable, answers on loopback only, and gives nobody anything without a password. */
class RolesIT {

    private final DatabaseAccess access = TestDatabase.shared().access();

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "listen_addresses, 127.0.0.1",
            "unix_socket_directories, ''", "password_encryption, scram-sha-256",
            "log_error_verbosity, terse", "log_min_error_statement, panic"})
    void runsWith(String setting, String value) throws SQLException {
        try (var superuser = TestDatabase.server().asSuperuser("palpate_test")) {
            assertThat(text(superuser, "select reset_val from pg_settings where name = '" + setting + "'"))
                    .isEqualTo(value);
        }
    }

    @Test
    void keepsScramPasswordsAndTrustsNobody() throws SQLException {
        try (var superuser = TestDatabase.server().asSuperuser("palpate_test")) {
            assertThat(text(superuser, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(text(superuser, "select bool_and(rolpassword like 'SCRAM-SHA-256$%')::text from pg_authid "
                    + "where rolcanlogin and rolname ~ '^(postgres|palpate)'")).isEqualTo("true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "palpate_owner", "palpate_migrator", "palpate_app", "palpate_backup"})
    void letsNobodyInWithTheWrongPassword(String role) {
        assertThatThrownBy(() -> DatabaseAccess.connect(access.url(), new Login(role, "guessed")))
                .isInstanceOf(SQLException.class).hasMessageContaining("password authentication failed");
    }

    @Test
    void letsTheMigratorActAsOwnerOnlyWhenItSaysSo() throws SQLException {
        try (var migrator = access.asMigrator()) {
            assertThatThrownBy(() -> text(migrator, "select name from palpate.clinic"))
                    .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
        }
        try (var owner = access.asOwner()) {
            assertThat(text(owner, "select current_user")).isEqualTo("palpate_owner");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table public.own (id int)", "create table palpate.own (id int)",
            "create temporary table own (id int)", "create schema own", "set role palpate_owner",
            "set role palpate_migrator", "select * from public.flyway_schema_history",
            "update public.flyway_schema_history set success = true", "truncate palpate.patient",
            "delete from palpate.visit", "alter table palpate.patient disable row level security",
            "copy palpate.location from program 'true'"})
    void refusesTheApplicationsRole(String sql) throws SQLException {
        try (var application = access.asApplication(); var statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState()).isEqualTo("42501");
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
