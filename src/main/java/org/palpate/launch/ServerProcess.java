package org.palpate.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server's process, remembered in a file, so that one whose launcher was killed is found and ended. */
final class ServerProcess {

    private static final String FILE = "server.pid";
    private static final long SECONDS = 20;

    private ServerProcess() {
    }

    static void remember(DataFolder data, ProcessHandle process) throws IOException {
        Files.writeString(data.resolve(FILE), process.pid() + " " + startOf(process));
    }

    /** Ends a server that an earlier launcher left over; says whether there was one. */
    static boolean endLeftOver(DataFolder data) {
        var leftOver = find(data);
        leftOver.ifPresent(process -> end(process, SECONDS));
        return leftOver.isPresent();
    }

    /** Asks the process to end, and insists after some seconds. */
    static void end(ProcessHandle process, long seconds) {
        process.destroy();
        if (!ended(process, seconds)) {
            process.destroyForcibly();
            ended(process, seconds);
        }
    }

    private static boolean ended(ProcessHandle process, long seconds) {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<ProcessHandle> find(DataFolder data) {
        try {
            if (!Files.exists(data.resolve(FILE))) {
                return Optional.empty();
            }
            var remembered = Files.readString(data.resolve(FILE)).trim().split(" ");
            return ProcessHandle.of(Long.parseLong(remembered[0]))
                    .filter(process -> remembered.length == 2 && startOf(process).equals(remembered[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A process number is used again; number and start together are not. */
    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
