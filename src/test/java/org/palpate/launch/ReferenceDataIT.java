package org.palpate.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.testing.TestDatabase;

/** Publishing: a release is fixed, and each version of the rules stays beside the next. */
class ReferenceDataIT {

    private static final UnaryOperator<String> AS_IT_IS = text -> text;

    private final TestDatabase database = TestDatabase.alone("reference_data");
    private Connection owner;

    @BeforeEach
    void beginsWithinATransactionThatIsUndone() throws SQLException {
        owner = database.asOwner();
        owner.setAutoCommit(false);
    }

    @AfterEach
    void undoes() throws SQLException {
        owner.rollback();
        owner.close();
    }

    @Test
    void loadsTheSameFilesAgainWithoutAChange() throws Exception {
        load(2, "muscles", AS_IT_IS);
        assertThat(number("select count(*) from reference.contraindication")).isEqualTo(82);
        assertThat(number("select count(*) from reference.muscle")).isEqualTo(82);
    }

    @Test
    void refusesAChangedFileWithoutANewRelease() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> load(2, "muscles", text -> text.replace("Temporalis", "Temporal muscle")))
                .withMessageContaining("changed without a new release (muscles.csv): raise the version in release.csv");
    }

    @Test
    void refusesAnOlderRelease() throws Exception {
        load(3, "muscles", AS_IT_IS);
        owner.createStatement().execute("discard temp");
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> load(2, "muscles", AS_IT_IS))
                .withMessageContaining("older than the database");
    }

    @Test
    void changesAMuscleInANewReleaseAndLeavesTheRulesAtTheirVersion() throws Exception {
        load(3, "muscles", text -> text.replace("Temporalis", "Temporal muscle"));
        assertThat(number("select count(*) from reference.muscle where name = 'Temporal muscle'")).isEqualTo(1);
        assertThat(number("select max(version) from reference.contraindication")).isEqualTo(2);
        assertThat(number("select max(version) from reference.release")).isEqualTo(3);
    }

    @Test
    void setsChangedRulesBesideTheOldOnes() throws Exception {
        load(3, "contraindications", text -> text.replace("Do you have diabetes?", "Do you have sugar disease?"));
        assertThat(number("select count(*) from reference.contraindication where version = 2")).isEqualTo(82);
        assertThat(number("select count(*) from reference.contraindication where version = 3"
                + " and question = 'Do you have sugar disease?'")).isEqualTo(1);
    }

    @Test
    void setsAChangedCombinationBesideTheOldOnesWithTheRulesThatItCombines() throws Exception {
        load(3, "combined_rules", text -> text.replace("age_years<18", "age_years<16"));
        assertThat(number("select max(version) from reference.contraindication")).isEqualTo(3);
        assertThat(number("select count(*) from reference.combined_rule where applies_when = 'age_years<18' and version = 2")).isEqualTo(1);
        assertThat(number("select count(*) from reference.combined_rule where applies_when = 'age_years<16' and version = 3")).isEqualTo(1);
    }

    @Test
    void refusesAChangedCombinationWithoutANewRelease() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> load(2, "combined_rules", text -> text.replace("age_years<18", "age_years<16")))
                .withMessageContaining("changed without a new release (combined_rules.csv)");
    }

    @Test
    void refusesARowThatTheTablesDoNotUnderstand() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> load(3, "muscles", text -> text.replace("Temporalis,head,", "Temporalis,tail,")))
                .withMessageContaining("muscle_region_fkey");
    }

    @Test
    void runsAgainThroughTheMigrationWhenAFileHasChanged() throws Exception {
        try (Connection other = database.asOwner()) {
            other.createStatement().execute("update public.flyway_schema_history set checksum = 1"
                    + " where description = 'reference data'");
        }
        assertThat(Migration.run(database.access())).isEqualTo(1);
        assertThat(Migration.run(database.access())).isZero();
    }

    private void load(int version, String changed, UnaryOperator<String> change) throws Exception {
        ReferenceFile release = new ReferenceFile("release",
                bytes("version,published_on,note\r\n" + version + ",2026-12-01,A later state\r\n"));
        List<ReferenceFile> files = ReferenceFile.NAMES.stream().map(ReferenceFile::read)
                .map(file -> file.name().equals(changed) ? changed(file, change) : file).toList();
        new ReferenceData(release, files).migrate(new Context() {
            @Override
            public Configuration getConfiguration() {
                return null;
            }

            @Override
            public Connection getConnection() {
                return owner;
            }
        });
    }

    private static ReferenceFile changed(ReferenceFile file, UnaryOperator<String> change) {
        return new ReferenceFile(file.name(), bytes(change.apply(new String(file.bytes(), StandardCharsets.UTF_8))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private int number(String query) throws SQLException {
        try (var rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
