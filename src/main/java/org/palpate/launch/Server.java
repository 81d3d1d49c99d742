package org.palpate.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The WildFly that serves Palpate, in a JVM of its own with a folder of its own made anew for each start. */
final class Server {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final long STOP_SECONDS = 30;
    private static final long POLL_MILLIS = 100;

    private final Settings settings;
    private final Path log;
    private final Path base;
    private final Process process;

    private Server(Settings settings, DataFolder data, Process process) {
        this.settings = settings;
        this.log = data.resolve("log");
        this.base = data.resolve("server");
        this.process = process;
    }

    static Server start(Settings settings, Home home, DataFolder data, DatabaseAccess access) {
        try {
            layOut(home, data.resolve("server"));
            var command = new ServerCommand(settings, home, data.resolve(""), Ports.free());
            var builder = new ProcessBuilder(command.line()).redirectErrorStream(true)
                    .redirectOutput(data.folder("log").resolve("console.log").toFile());
            tell(builder.environment(), access);
            var process = builder.start();
            process.getOutputStream().close();
            ServerProcess.remember(data, process.toHandle());
            return new Server(settings, data, process);
        } catch (IOException cannot) {
            throw Reason.SERVER_CANNOT_START.because("The server cannot start (" + cannot + ").", cannot);
        }
    }

    /** Waits until the application answers that it can serve. */
    void awaitReady() throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        while (!answers(client)) {
            if (!process.isAlive() || failed() || System.nanoTime() > end) {
                throw Reason.SERVER_CANNOT_START.because("The server did not become ready: read "
                        + log.resolve("server.log") + " and " + log.resolve("console.log") + ".");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** Waits for the end of the server and returns its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    void stop() {
        ServerProcess.end(process.toHandle(), STOP_SECONDS);
    }

    URI address() {
        var host = settings.bind().equals("0.0.0.0") ? "127.0.0.1" : settings.bind();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + settings.port() + "/");
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address().resolve("health")).timeout(Duration.ofSeconds(10)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean failed() {
        return Files.exists(base.resolve("deployments/ROOT.war.failed"));
    }

    private static void layOut(Home home, Path base) throws IOException {
        Folders.delete(base);
        Folders.copy(home.server().resolve("standalone/configuration"), base.resolve("configuration"));
        Files.createDirectories(base.resolve("deployments"));
        Files.copy(home.application(), base.resolve("deployments/ROOT.war"));
    }

    private static void tell(Map<String, String> environment, DatabaseAccess access) {
        environment.keySet().removeIf(name -> name.startsWith("PALPATE_DB_"));
        environment.put("PALPATE_DB_URL", access.url());
        environment.put("PALPATE_DB_USER", access.application().user());
        environment.put("PALPATE_DB_PASSWORD", access.application().password());
    }
}
