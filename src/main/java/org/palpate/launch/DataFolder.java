package org.palpate.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder with everything that Palpate keeps between two starts. It is readable by its owner only, and one
 * Palpate at a time holds it; the operating system takes the lock away from one that was killed.
 */
final class DataFolder {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder take(Path path) {
        try {
            ownerOnly(Files.createDirectories(path));
            var lock = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(lock)) {
                return new DataFolder(path, lock);
            }
            lock.close();
        } catch (IOException unusable) {
            throw Reason.SETTING_WRONG.because("The data folder " + path + " cannot be written: "
                    + "set PALPATE_DATA to a folder of your own.", unusable);
        }
        throw Reason.DATA_FOLDER_IN_USE.because("Another Palpate is running with the data folder " + path
                + ": stop it first, or set PALPATE_DATA to another folder.");
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException takenByThisProcess) {
            return false;
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** A folder in it, made when it is not there. */
    Path folder(String name) {
        try {
            return ownerOnly(Files.createDirectories(path.resolve(name)));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    void release() {
        try {
            lock.close();
        } catch (IOException released) {
            throw new UncheckedIOException(released);
        }
    }

    static Path ownerOnly(Path path) throws IOException {
        if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(path,
                    PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
        return path;
    }
}
