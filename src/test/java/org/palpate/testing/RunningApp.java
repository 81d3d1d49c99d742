package org.palpate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.palpate.launch.DatabaseAccess;
import org.palpate.launch.Login;

/** Palpate with the demo clinic, started as users start it, at a fixed time, for tests over HTTP and in a browser. */
public final class RunningApp {

    private static final Pattern PORT = Pattern.compile("(?m)^port = (\\d+)$");

    private static RunningApp shared;

    private final int port;
    private final Path data;
    private final LaunchedProcess process;

    private RunningApp(int port, Path data, LaunchedProcess process) {
        this.port = port;
        this.data = data;
        this.process = process;
    }

    /** The one of this run: started by the first test that asks, stopped at the end. */
    public static synchronized RunningApp shared() {
        if (shared == null) {
            shared = start("running-app", Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> shared.process().stop(), "stop the running app"));
        }
        return shared;
    }

    /** One of a test's own, in an empty data folder of that name below target, with further variables. */
    public static RunningApp start(String folder, Map<String, String> environment) {
        return startAgain(TestFolders.fresh(folder), environment);
    }

    /** A further start on a data folder, as it lies there. */
    public static RunningApp startAgain(Path data, Map<String, String> environment) {
        int port = freePort();
        var variables = new HashMap<>(Map.of("PALPATE_PORT", String.valueOf(port),
                "PALPATE_CLOCK", TestClock.NOW.toString()));
        variables.putAll(environment);
        return new RunningApp(port, data, LaunchedProcess.start(data, variables).awaitReady());
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** The address of a path that begins without a slash. */
    public URI address(String path) {
        return address().resolve(path);
    }

    public Path data() {
        return data;
    }

    public LaunchedProcess process() {
        return process;
    }

    /** Its database, for a look behind the pages. */
    public DatabaseAccess database() {
        try {
            var settings = PORT.matcher(Files.readString(data.resolve("database/palpate.conf")));
            if (!settings.find()) {
                throw new IllegalStateException("no port in " + data);
            }
            return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + settings.group(1) + "/palpate",
                    login("palpate_app"), login("palpate_migrator"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private Login login(String role) throws IOException {
        return new Login(role, Files.readString(data.resolve("secrets").resolve(role)).trim());
    }
}
