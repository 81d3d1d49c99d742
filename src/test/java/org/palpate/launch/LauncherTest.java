package org.palpate.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    private Path folder;

    @Test
    void stopsWhatWasStartedTheLastFirstAndOnlyOnce() {
        var stopped = new ArrayList<String>();
        var shutdown = new Shutdown(silent());
        shutdown.later("database stopped", () -> stopped.add("database"));
        shutdown.later("server stopped", () -> stopped.add("server"));

        shutdown.stopAll();
        shutdown.stopAll();

        assertThat(stopped).containsExactly("server", "database");
    }

    @Test
    void stopsTheDatabaseEvenWhenTheServerCannotBeStopped() {
        var stopped = new ArrayList<String>();
        var shutdown = new Shutdown(silent());
        shutdown.later("database stopped", () -> stopped.add("database"));
        shutdown.later("server stopped", () -> {
            throw new IllegalStateException("stubborn");
        });

        shutdown.stopAll();

        assertThat(stopped).containsExactly("database");
    }

    @Test
    void letsOnePalpateAtATimeHoldADataFolder() {
        var first = DataFolder.take(folder);

        assertThatThrownBy(() -> DataFolder.take(folder)).isInstanceOf(NotStarted.class)
                .hasMessageContaining("Another Palpate is running");

        first.release();
        assertThatCode(() -> DataFolder.take(folder).release()).doesNotThrowAnyException();
    }

    @Test
    void keepsEachPasswordForItselfAndItsOwner() throws IOException {
        var data = DataFolder.take(folder);
        var secrets = new Secrets(data.folder("secrets"));

        var password = secrets.of("palpate_app").password();

        assertThat(password).hasSize(32).isNotEqualTo(secrets.of("palpate_migrator").password());
        assertThat(secrets.of("palpate_app").password()).isEqualTo(password);
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            for (var path : List.of(folder, folder.resolve("secrets"), folder.resolve("secrets/palpate_app"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).endsWith("------");
            }
        }
        data.release();
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(NotStarted.class).hasMessageContaining("Port " + taken.getLocalPort());
        }
    }

    @Test
    void refusesAPostgresThatIsTooOld() {
        assertThatCode(() -> DatabaseCheck.requireVersion(18, "18.0")).doesNotThrowAnyException();
        assertThatThrownBy(() -> DatabaseCheck.requireVersion(17, "17.5")).isInstanceOf(NotStarted.class)
                .hasMessageContaining("PostgreSQL 18 or newer").hasMessageContaining("17.5");
    }

    @Test
    void givesEachReasonAnExitCodeOfItsOwn() {
        assertThat(Arrays.stream(Reason.values()).map(Reason::exitCode)).doesNotHaveDuplicates()
                .allMatch(code -> code > 2 && code < 64);
    }

    private static Progress silent() {
        return new Progress(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
