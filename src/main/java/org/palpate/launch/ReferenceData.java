package org.palpate.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.postgresql.PGConnection;

/**
 * Loads the clinical reference data of this build: copies each file into a staging table, then lets
 * {@code load.sql} move it. Runs again when a file, the release or that script has changed.
 */
final class ReferenceData implements JavaMigration {

    private static final String SCRIPT = "load.sql";
    private final ReferenceFile release;
    private final List<ReferenceFile> files;

    ReferenceData() {
        this(ReferenceFile.read("release"), ReferenceFile.NAMES.stream().map(ReferenceFile::read).toList());
    }

    ReferenceData(ReferenceFile release, List<ReferenceFile> files) {
        this.release = release;
        this.files = files;
    }

    @Override
    public MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "reference data";
    }

    @Override
    public Integer getChecksum() {
        CRC32 sum = new CRC32();
        sum.update(release.bytes());
        files.forEach(file -> sum.update(file.bytes()));
        sum.update(ReferenceFile.resource(SCRIPT));
        return (int) sum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        stage(connection, release);
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter table staged_release alter column version type int using version::int");
            statement.execute("create temp table staged_file (file text, rows int, sha256 text) on commit drop");
        }
        for (ReferenceFile file : files) {
            long rows = stage(connection, file);
            record(connection, file, rows);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(new String(ReferenceFile.resource(SCRIPT), StandardCharsets.UTF_8));
        }
    }

    private static long stage(Connection connection, ReferenceFile file) throws SQLException, IOException {
        String table = "staged_" + file.name();
        String columns = file.columns().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temp table " + table + " (" + columns.replace(",", " text,")
                    + " text, position int generated always as identity) on commit drop");
        }
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " (" + columns
                + ") from stdin with (format csv, header match, force_not_null *)", file.content());
    }

    private static void record(Connection connection, ReferenceFile file, long rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into staged_file values (?, ?, ?)")) {
            insert.setString(1, file.name() + ".csv");
            insert.setLong(2, rows);
            insert.setString(3, file.sha256());
            insert.execute();
        }
    }
}
