package org.palpate.launch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs initdb and pg_ctl. PostgreSQL refuses to run as root, so for root they run in a user namespace of their own,
 * where they are nobody in particular and own the same files.
 */
final class PostgresPrograms {

    private static final long PATIENCE_SECONDS = 120;

    private final Path home;
    private final Path log;

    PostgresPrograms(Path home, Path log) {
        this.home = home;
        this.log = log;
    }

    Path home() {
        return home;
    }

    /** Runs one of them to its end; what it says goes to the log. */
    void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user", "--"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        waitFor(program, builder.start());
    }

    private void waitFor(String program, Process process) throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(program + " did not end in " + PATIENCE_SECONDS + " s");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException(program + " was interrupted");
        }
        if (process.exitValue() != 0) {
            throw new IOException(program + " ended with " + process.exitValue() + ", " + lastWords(log));
        }
    }

    /** What a log says last, of what went wrong if it says so. */
    static String lastWords(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return lines.stream().filter(line -> line.contains("FATAL") || line.contains("error"))
                .reduce((earlier, later) -> later)
                .or(() -> lines.stream().filter(line -> !line.isBlank()).reduce((earlier, later) -> later))
                .orElse("without a word").strip();
    }
}
