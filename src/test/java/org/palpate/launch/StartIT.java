package org.palpate.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palpate.testing.LaunchedProcess;
import org.palpate.testing.RunningApp;
import org.palpate.testing.TestDatabase;

/** The run command: ready at its address, one sentence when it cannot be, and well again after it was killed. */
class StartIT {

    @TempDir
    private Path folder;

    @Test
    void answersAtItsAddress() throws Exception {
        var response = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(RunningApp.shared().address("health")).build(), BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"up\",\"database\":\"up\"}");
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    void comesUpAgainAfterItWasKilledAndKeepsWhatWasCommitted() throws Exception {
        var killed = RunningApp.start("killed-app", Map.of());
        try (var owner = killed.database().asOwner(); var statement = owner.createStatement()) {
            statement.execute("insert into palpate.clinic (id, name) values (gen_random_uuid(), 'Kept')");
        }

        killed.process().kill();
        var revived = RunningApp.startAgain(killed.data(), Map.of("PALPATE_CLOCK", ""));

        try (var owner = revived.database().asOwner(); var statement = owner.createStatement();
                var kept = statement.executeQuery("select count(*) from palpate.clinic where name = 'Kept'")) {
            kept.next();
            assertThat(kept.getInt(1)).isEqualTo(1);
        }
        assertThat(revived.process().said()).contains("a server that was left over is stopped");
        assertThat(revived.process().stop()).isEqualTo(143);
        assertThat(revived.process().said()).containsSubsequence("server stopped", "database stopped");
        assertThat(killed.data().resolve("database/postmaster.pid")).doesNotExist();
    }

    @Test
    void saysThatItsPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertRefused(Reason.PORT_TAKEN, "Port " + taken.getLocalPort(),
                    Map.of("PALPATE_PORT", String.valueOf(taken.getLocalPort())));
        }
    }

    @Test
    void saysThatASettingIsWrong() {
        assertRefused(Reason.SETTING_WRONG, "PALPATE_PORT must be a number", Map.of("PALPATE_PORT", "eighty"));
    }

    @Test
    void saysThatTheDatabaseCannotBeReached() {
        assertRefused(Reason.DATABASE_UNREACHABLE, "cannot be reached",
                Map.of("PALPATE_DB_URL", "jdbc:postgresql://127.0.0.1:" + RunningApp.freePort() + "/palpate"));
    }

    @Test
    void saysThatAPasswordIsWrong() {
        assertRefused(Reason.DATABASE_UNREACHABLE, "check the users and passwords",
                Map.of("PALPATE_DB_URL", TestDatabase.shared().access().url(), "PALPATE_DB_PASSWORD", "guessed"));
    }

    @Test
    void saysThatTheRoleIsTooStrong() {
        var access = TestDatabase.shared().access();
        assertRefused(Reason.ROLE_TOO_STRONG, "could step over the rules", Map.of("PALPATE_DB_URL", access.url(),
                "PALPATE_DB_USER", access.migrator().user(), "PALPATE_DB_PASSWORD", access.migrator().password(),
                "PALPATE_DB_MIGRATOR_PASSWORD", access.migrator().password()));
    }

    @Test
    void saysThatTheEmbeddedDatabaseCannotStart() throws IOException {
        Files.createDirectories(folder.resolve("database"));
        Files.writeString(folder.resolve("database/palpate.conf"), "");
        assertRefused(Reason.DATABASE_CANNOT_START, "The embedded database cannot start", Map.of());
    }

    @Test
    void saysThatItsDataFolderIsInUse() {
        var held = DataFolder.take(folder);
        assertRefused(Reason.DATA_FOLDER_IN_USE, "Another Palpate is running", Map.of());
        held.release();
    }

    private void assertRefused(Reason reason, String said, Map<String, String> environment) {
        var variables = new java.util.HashMap<>(Map.of("PALPATE_PORT", String.valueOf(RunningApp.freePort())));
        variables.putAll(environment);
        var launched = LaunchedProcess.start(folder, variables);
        int code = launched.awaitExit();
        assertThat(launched.said().lines().filter(line -> !line.startsWith("["))).singleElement().asString()
                .contains(said).endsWith(".");
        assertThat(code).isEqualTo(reason.exitCode());
    }
}
