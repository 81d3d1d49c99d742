package org.palpate.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files of one embedded PostgreSQL: made once, configured at every start, durable, open to loopback only. */
final class Cluster {

    private static final String SETTINGS = "palpate.conf";
    private static final String WHO_MAY_CONNECT = """
            # everybody, the superuser included, gives a password, and comes from this machine
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128 scram-sha-256
            """;

    private final Path folder;
    private final PostgresPrograms programs;

    Cluster(Path folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /** Makes the cluster when there is none; one that was left half made is made anew. */
    void prepare(Path superuserPassword) throws IOException {
        if (Files.exists(folder.resolve(SETTINGS))) {
            DataFolder.ownerOnly(folder);
            return;
        }
        removeHalfMade();
        programs.run("initdb", "--pgdata", folder.toString(), "--username", EmbeddedDatabase.SUPERUSER,
                "--pwfile", superuserPassword.toString(), "--auth", "scram-sha-256", "--encoding", "UTF8",
                "--locale", "C", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8");
        Files.writeString(folder.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        Files.writeString(folder.resolve("postgresql.conf"), "include '" + SETTINGS + "'\n");
        configure(0, folder);
    }

    void configure(int port, Path log) throws IOException {
        Files.writeString(folder.resolve(SETTINGS), String.join("\n", List.of(
                "listen_addresses = '127.0.0.1'", "port = " + Math.max(port, 1), "unix_socket_directories = ''",
                "max_connections = 80", "password_encryption = 'scram-sha-256'",
                "fsync = on", "synchronous_commit = on", "full_page_writes = on",
                "timezone = 'UTC'", "log_timezone = 'UTC'", "lc_messages = 'C'", "datestyle = 'iso, ymd'",
                "# the log names what went wrong, never the data",
                "log_error_verbosity = terse", "log_min_error_statement = panic",
                "log_parameter_max_length_on_error = 0",
                "logging_collector = on", "log_directory = '" + quoted(log) + "'",
                "log_filename = 'database-%a.log'", "log_rotation_age = 1d", "log_truncate_on_rotation = on", "")));
    }

    /** The server that works on these files, when one does. */
    Optional<ProcessHandle> running() throws IOException {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(pidFile);
        return lines.isEmpty() ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(Cluster::isPostgres);
    }

    Path folder() {
        return folder;
    }

    /** After a crash of the machine the number may belong to another program by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString)
                .filter(name -> name.startsWith("postgres")).isPresent();
    }

    private void removeHalfMade() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.exists(folder.resolve("postmaster.pid")) || Files.exists(folder.resolve("postmaster.opts"))) {
            throw new IOException(folder + " holds a database that Palpate did not make");
        }
        Folders.delete(folder);
    }

    private static String quoted(Path path) {
        return path.toString().replace('\\', '/').replace("'", "''");
    }
}
