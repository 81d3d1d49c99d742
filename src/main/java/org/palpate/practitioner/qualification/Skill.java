package org.palpate.practitioner.qualification;

import java.util.UUID;

/** A technique family at a location. */
public record Skill(UUID locationId, String family) {
}
