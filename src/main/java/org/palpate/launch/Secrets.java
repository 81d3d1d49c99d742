package org.palpate.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of the embedded database's roles: made once, 192 random bits each, in files of their owner only. */
final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    Login of(String role) {
        try {
            return new Login(role, Files.exists(file(role)) ? Files.readString(file(role)).trim() : make(role));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Path file(String role) {
        return folder.resolve(role);
    }

    private String make(String role) throws IOException {
        var random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Files.writeString(DataFolder.ownerOnly(Files.createFile(file(role))), password);
        return password;
    }
}
