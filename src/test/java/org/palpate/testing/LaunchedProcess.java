package org.palpate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher in a process of its own, as the run command starts it, with what it said. */
public final class LaunchedProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Process process;
    private final Path said;

    private LaunchedProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** Starts it with these variables of the environment and no other that begins with PALPATE_. */
    public static LaunchedProcess start(Path data, Map<String, String> environment) {
        try {
            var said = Files.createTempFile(Files.createDirectories(TestFolders.HOME.resolve("said")), "launch", ".log");
            var builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dpalpate.home=" + TestFolders.HOME,
                    "-Dpalpate.postgres=" + TestFolders.HOME.resolve("postgresql"),
                    "-cp", TestFolders.HOME.resolve("lib") + "/*" + java.io.File.pathSeparator
                            + TestFolders.HOME.resolve("classes"), "org.palpate.launch.Main")
                    .redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PALPATE_"));
            builder.environment().put("PALPATE_DATA", data.toString());
            builder.environment().putAll(environment);
            return new LaunchedProcess(builder.start(), said);
        } catch (IOException unstartable) {
            throw new UncheckedIOException(unstartable);
        }
    }

    public LaunchedProcess awaitReady() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("Palpate is ready at")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("Palpate did not start:\n" + said());
            }
            pause();
        }
        return this;
    }

    /** Waits until it has ended by itself and returns its exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("Palpate did not end:\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** As Ctrl-C or a service manager stops it. */
    public int stop() {
        process.destroy();
        return awaitExit();
    }

    /** As the power switch stops it: nothing is tidied up. */
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    public String said() {
        try {
            return Files.readString(said);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
