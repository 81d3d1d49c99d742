package org.palpate.launch;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;

/** Brings a database up to date: the scripts of sql/migrations and the Java migrations, in the order of their versions. */
public final class Migration {

    private Migration() {
    }

    /** Runs what is missing and returns how many that were. A changed or unknown migration is refused. */
    public static int run(DatabaseAccess access) {
        try {
            return Flyway.configure(Migration.class.getClassLoader())
                    .dataSource(access.url(), access.migrator().user(), access.migrator().password())
                    .initSql("set role palpate_owner")
                    .locations("classpath:sql/migrations")
                    .javaMigrations(inJava())
                    .defaultSchema("public")
                    .ignoreMigrationPatterns(new String[0])
                    .failOnMissingLocations(true)
                    .load().migrate().migrationsExecuted;
        } catch (FlywayException refused) {
            throw Reason.MIGRATION_FAILED.because("The database cannot be brought up to date: "
                    + refused.getMessage().strip().replaceAll("\\s*\\R\\s*", " "), refused);
        }
    }

    private static JavaMigration[] inJava() {
        return new JavaMigration[] {new ReferenceData()};
    }
}
