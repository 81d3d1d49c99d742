package org.palpate.launch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks for every way in which the application's role could step over a rule of the database: rights of the role
 * itself, roles that it could become, things that it owns, rights on tables and schemas.
 */
final class RoleCheck {

    private static final int SAID = 3;

    /** Derived rows, and what a clinic arranges for the time to come: nothing of a patient's record. */
    private static final String DELETABLE = "'patient_word', 'working_hours', 'closure', 'absence', 'qualification', 'calendar_column'";

    /** Each query names what is wrong, one row each, seen with the eyes of the role itself. */
    private static final List<String> QUESTIONS = List.of("""
            select unnest(array_remove(array[
                     case when rolsuper then 'it is a superuser' end,
                     case when rolbypassrls then 'it bypasses row-level security' end,
                     case when rolcreaterole then 'it may create roles' end,
                     case when rolreplication then 'it may replicate' end], null))
              from pg_roles where rolname = session_user
            """, """
            select 'it is a member of ' || rolname
              from pg_roles
             where rolname <> session_user and pg_has_role(session_user, oid, 'MEMBER')
               and (rolsuper or rolbypassrls or rolcreaterole or rolname ~ '^pg_'
                    or rolname in ('palpate_owner', 'palpate_migrator', 'palpate_backup'))
            """, """
            select 'it owns ' || kind || ' ' || name from (
                select 'database' as kind, datname::text as name, datdba as owner from pg_database
                union all select 'schema', nspname, nspowner from pg_namespace
                union all select 'table', oid::regclass::text, relowner from pg_class where relkind in ('r', 'p', 'v', 'm')
                union all select 'function', oid::regprocedure::text, proowner from pg_proc) as thing
             where owner = (select oid from pg_roles where rolname = session_user)
            """, """
            select 'it may ' || lower(privilege) || ' ' || table_.oid::regclass
              from pg_class as table_, unnest(array['TRUNCATE', 'TRIGGER', 'MAINTAIN']) as privilege
             where relkind in ('r', 'p') and relnamespace::regnamespace::text in ('palpate', 'reference', 'access', 'audit')
               and has_table_privilege(session_user, table_.oid, privilege)
            """, """
            select 'it may ' || lower(privilege) || ' ' || table_.oid::regclass
              from pg_class as table_, unnest(array['INSERT', 'UPDATE', 'DELETE']) as privilege
             where relkind in ('r', 'p') and relnamespace::regnamespace::text in ('reference', 'access', 'audit', 'public')
               and has_table_privilege(session_user, table_.oid, privilege)
            """, """
            select 'it may delete from ' || table_.oid::regclass
              from pg_class as table_
             where relkind in ('r', 'p') and relnamespace::regnamespace::text = 'palpate'
               and relname <> all (array[%s]) and has_table_privilege(session_user, table_.oid, 'DELETE')
            """.formatted(DELETABLE), """
            select 'it may create in schema ' || nspname
              from pg_namespace
             where nspname !~ '^pg_' and has_schema_privilege(session_user, oid, 'CREATE')
            """, """
            select 'it may create schemas in this database'
             where has_database_privilege(session_user, current_database(), 'CREATE')
            """);

    private RoleCheck() {
    }

    static void requireHarmless(DatabaseAccess access) {
        try (var connection = access.asApplication()) {
            var found = faults(connection);
            if (!found.isEmpty()) {
                throw Reason.ROLE_TOO_STRONG.because("The role " + access.application()
                        + " could step over the rules of the database (" + said(found)
                        + "): take that from it, or set PALPATE_DB_USER to the role palpate_app of sql/roles.sql.");
            }
        } catch (SQLException lost) {
            throw Reason.DATABASE_UNREACHABLE.because("The database was lost: " + lost.getMessage(), lost);
        }
    }

    private static String said(List<String> found) {
        var first = String.join(", ", found.subList(0, Math.min(SAID, found.size())));
        return found.size() > SAID ? first + " and " + (found.size() - SAID) + " more" : first;
    }

    /** What the role of this connection could do and must not; empty when all is well. */
    static List<String> faults(Connection application) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = application.createStatement()) {
            for (var question : QUESTIONS) {
                try (var answer = statement.executeQuery(question)) {
                    while (answer.next()) {
                        found.add(answer.getString(1));
                    }
                }
            }
        }
        return found;
    }
}
