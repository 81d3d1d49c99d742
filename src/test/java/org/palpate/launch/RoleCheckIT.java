package org.palpate.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palpate.testing.TestDatabase;

/** A role that could step over a rule is found out, whatever gives it the means. */
class RoleCheckIT {

    private static final String NAME = "role_check";

    private static DatabaseAccess access;

    @BeforeAll
    static void prepare() {
        access = TestDatabase.alone(NAME).access();
    }

    @Test
    void findsNothingAgainstTheApplicationsOwnRole() throws SQLException {
        try (var application = access.asApplication()) {
            assertThat(RoleCheck.faults(application)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter role tried superuser                                  | it is a superuser
            alter role tried bypassrls                                  | it bypasses row-level security
            alter role tried createrole                                 | it may create roles
            grant palpate_owner to tried                                | it is a member of palpate_owner
            grant palpate_migrator to tried                             | it is a member of palpate_migrator
            grant pg_write_all_data to tried                            | it is a member of pg_write_all_data
            grant truncate on palpate.patient to tried                  | it may truncate palpate.patient
            grant trigger on palpate.visit to tried                     | it may trigger palpate.visit
            grant delete on palpate.visit to tried                      | it may delete from palpate.visit
            grant update on reference.technique to tried                | it may update reference.technique
            grant create on schema palpate to tried                     | it may create in schema palpate
            grant create on schema public to public                     | it may create in schema public
            grant create on database role_check to tried                | it may create schemas in this database
            create table palpate.own (); alter table palpate.own owner to tried | it owns table palpate.own
            """)
    void findsWhatARoleCouldDo(String grant, String found) throws SQLException {
        run("create role tried login password 'tried'", grant);
        try (var tried = DatabaseAccess.connect(access.url(), new Login("tried", "tried"))) {
            assertThat(RoleCheck.faults(tried)).contains(found);
        } finally {
            run("revoke create on schema public from public", "drop owned by tried", "drop role tried");
        }
    }

    @Test
    void refusesToStartWithTheMigratorsRole() {
        var mixedUp = new DatabaseAccess(access.url(), access.migrator(), access.migrator());

        assertThatThrownBy(() -> RoleCheck.requireHarmless(mixedUp)).isInstanceOf(NotStarted.class)
                .hasMessageContaining("The role palpate_migrator could step over the rules")
                .hasMessageContaining("member of palpate_owner");
    }

    private static void run(String... statements) throws SQLException {
        try (var superuser = TestDatabase.server().asSuperuser(NAME); var statement = superuser.createStatement()) {
            statement.execute("grant connect on database role_check to public");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
