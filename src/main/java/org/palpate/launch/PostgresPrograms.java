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
            throw new IOException(program + " ended with " + process.exitValue() + ", " + lastWords());
        }
    }

    private String lastWords() throws IOException {
        var lines = Files.readAllLines(log);
        return lines.isEmpty() ? "without a word" : lines.get(lines.size() - 1).strip();
    }
}
