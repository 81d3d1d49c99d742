package org.palpate.launch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the library that carries them. */
final class PostgresBinaries {

    private static final Pattern VERSION = Pattern.compile("-(\\d+\\.\\d+\\.\\d+)\\.jar");
    private static final int OWNER_MAY_RUN = 0100;

    private PostgresBinaries() {
    }

    /** Returns the folder with bin, lib and share. */
    static Path unpackedIn(Path folder) throws IOException {
        var archive = archive().orElseThrow(() -> new IOException("there is none for " + system() + " on "
                + System.getProperty("os.arch")));
        var name = VERSION.matcher(archive.toString());
        var home = folder.resolve(name.find() ? name.group(1) : "unversioned");
        var complete = home.resolve("complete");
        if (!Files.exists(complete)) {
            try (var content = archive.openStream()) {
                unpack(content, home);
            }
            Files.createFile(complete);
        }
        return home;
    }

    private static void unpack(InputStream content, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(content)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) {
                    throw new IOException("the archive points outside: " + entry.getName());
                }
                place(entry, tar, target);
            }
        }
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(target.getParent().resolve(Path.of(entry.getLinkName()).getFileName()), target);
        } else {
            Files.copy(content, target);
            allowRunning(target, (entry.getMode() & OWNER_MAY_RUN) != 0);
        }
    }

    private static void allowRunning(Path file, boolean runs) throws IOException {
        if (runs && Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Optional<URL> archive() {
        var architecture = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        return Optional.ofNullable(PostgresBinaries.class.getClassLoader()
                .getResource("postgres-" + system() + "-" + architecture + ".txz"));
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
    }
}
