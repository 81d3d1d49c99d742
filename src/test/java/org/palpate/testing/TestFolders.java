package org.palpate.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Folders below target that a run makes anew, whatever an interrupted run has left there. */
final class TestFolders {

    static final Path HOME = Path.of(System.getProperty("palpate.home", "target")).toAbsolutePath();

    private static final List<String> PID_FILES = List.of("server.pid", "database/postmaster.pid");

    private TestFolders() {
    }

    static Path fresh(String name) {
        var folder = HOME.resolve(name);
        PID_FILES.stream().map(folder::resolve).filter(Files::exists).forEach(TestFolders::endProcess);
        delete(folder);
        return folder;
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException undeletable) {
            throw new UncheckedIOException(undeletable);
        }
    }

    private static void endProcess(Path pidFile) {
        try {
            var pid = Long.parseLong(Files.readString(pidFile).split("\\s")[0]);
            ProcessHandle.of(pid).filter(TestFolders::isOurs).ifPresent(process -> {
                process.destroyForcibly();
                process.onExit().join();
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isOurs(ProcessHandle process) {
        return process.info().command().filter(path -> path.matches(".*(java|postgres)(\\.exe)?")).isPresent();
    }
}
