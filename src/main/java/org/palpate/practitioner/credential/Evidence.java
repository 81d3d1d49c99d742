package org.palpate.practitioner.credential;

import java.time.Instant;
import java.util.UUID;

/** A kept evidence file without its content. */
public record Evidence(UUID id, String name, int bytes, String sha256, Instant uploadedAt, String uploadedBy) {

    public int kilobytes() {
        return (bytes + 1023) / 1024;
    }
}
