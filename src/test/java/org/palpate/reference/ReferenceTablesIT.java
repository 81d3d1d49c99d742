package org.palpate.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palpate.testing.TestDatabase;
import org.postgresql.util.PSQLException;

/** What the database says about the reference data: it is all there, and nobody changes it. */
class ReferenceTablesIT {

    private static final Map<String, String> TABLE_OF_FILE = Map.ofEntries(
            Map.entry("articles", "article"), Map.entry("fact_checklist", "fact"), Map.entry("regions", "region"),
            Map.entry("pain_zones", "pain_zone"), Map.entry("muscles", "muscle"),
            Map.entry("figure_regions", "figure_region"), Map.entry("figure_muscles", "figure_muscle"),
            Map.entry("key_satellite", "key_satellite"), Map.entry("technique_families", "technique_family"),
            Map.entry("techniques", "technique"), Map.entry("technique_parameters", "technique_parameter"),
            Map.entry("contraindications", "contraindication"), Map.entry("combined_rules", "combined_rule"), Map.entry("medicines", "medicine"),
            Map.entry("self_care", "self_care"), Map.entry("outcome_measures", "outcome_measure"),
            Map.entry("rom_norms", "rom_norm"), Map.entry("jurisdictions", "jurisdiction"));

    /** The muscles that a combined rule names: each is a zone of its own. */
    private static final Set<String> NAMED = ShippedCatalogue.combinations().stream().filter(rule -> !rule.when().isEmpty())
            .flatMap(rule -> rule.muscles().stream()).collect(Collectors.toSet());

    private final TestDatabase database = TestDatabase.shared();

    @Test
    void holdsEveryRowOfEveryFile() throws SQLException {
        try (Connection app = database.access().asApplication()) {
            for (var entry : TABLE_OF_FILE.entrySet()) {
                assertThat(count(app, "reference." + entry.getValue())).as(entry.getKey())
                        .isEqualTo(CsvRows.of(entry.getKey() + ".csv").size());
            }
            assertThat(count(app, "reference.release_file")).isEqualTo(TABLE_OF_FILE.size());
        }
    }

    @Test
    void knowsEachZoneAndWhichMusclesReachIt() throws SQLException {
        try (Connection app = database.access().asApplication()) {
            assertThat(count(app, "reference.zone")).isEqualTo(38 + NAMED.size());
            assertThat(texts(app, "select muscle_id || ' ' || zone_id from reference.muscle_zone"))
                    .containsExactlyInAnyOrderElementsOf(ShippedCatalogue.muscles().stream()
                            .flatMap(muscle -> zones(muscle).map(zone -> muscle.id() + " " + zone)).toList());
        }
    }

    /** A muscle that a combined rule names is a zone for itself. The lung rules hold for a muscle with lung risk, and for each that reaches a region over the thorax. */
    private static Stream<String> zones(Muscle muscle) {
        boolean thorax = muscle.regionIds().stream().flatMap(id -> ShippedCatalogue.get().findRegion(id).stream())
                .anyMatch(Region::thorax);
        Stream<String> zones = muscle.regionIds().stream();
        Stream<String> itself = Stream.of(muscle.id()).filter(NAMED::contains);
        return Stream.concat(itself, thorax ? Stream.concat(zones, Stream.of(Region.LUNG_RISK)) : zones).distinct();
    }

    @Test
    void namesTheFamiliesThatNeedACertificateOrAScreening() throws SQLException {
        try (Connection app = database.access().asApplication()) {
            assertThat(texts(app, "select id from reference.technique_family where needs_certificate"))
                    .containsExactlyInAnyOrder("manual_compression", "myofascial_release", "dry_needling", "exercise");
            assertThat(texts(app, "select id from reference.technique_family where not needs_screening"))
                    .containsExactlyInAnyOrder("assessment", "cold_therapy");
        }
    }

    @Test
    void letsTheApplicationReadAndNothingElse() throws SQLException {
        try (Connection app = database.access().asApplication()) {
            List<String> tables = texts(app, "select c.oid::regclass::text from pg_class c"
                    + " where relnamespace = 'reference'::regnamespace and relkind = 'r' order by 1");
            assertThat(tables).hasSizeGreaterThan(TABLE_OF_FILE.size());
            for (String table : tables) {
                String column = texts(app, "select attname from pg_attribute where attrelid = '" + table
                        + "'::regclass and attnum = 1").get(0);
                for (String statement : List.of("insert into %1$s default values", "delete from %1$s",
                        "truncate %1$s", "update %1$s set %2$s = %2$s")) {
                    assertRefused(app, statement.formatted(table, column), "42501");
                }
            }
        }
    }

    @Test
    void neverChangesAPublishedContraindication() throws SQLException {
        try (Connection owner = database.asOwner()) {
            for (String statement : List.of("update reference.combined_rule set absolute = true", "update reference.contraindication set absolute = true",
                    "delete from reference.contraindication", "truncate reference.contraindication cascade")) {
                assertThat(assertRefused(owner, statement, "23514").getServerErrorMessage().getConstraint())
                        .isEqualTo("contraindication_published");
            }
        }
    }

    @Test
    void describesEveryTable() throws SQLException {
        try (Connection app = database.access().asApplication()) {
            assertThat(texts(app, "select relname from pg_class where relnamespace = 'reference'::regnamespace"
                    + " and relkind in ('r', 'v') and obj_description(oid, 'pg_class') is null")).isEmpty();
        }
    }

    private static PSQLException assertRefused(Connection connection, String statement, String state) {
        List<PSQLException> refusals = new ArrayList<>();
        assertThatExceptionOfType(PSQLException.class).as(statement)
                .isThrownBy(() -> connection.createStatement().execute(statement))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).as(statement).isEqualTo(state))
                .satisfies(refusals::add);
        return refusals.get(0);
    }

    private static int count(Connection connection, String from) throws SQLException {
        return Integer.parseInt(texts(connection, "select count(*) from " + from).get(0));
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (var rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
