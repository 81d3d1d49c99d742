package org.palpate.scheduling;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/**
 * A start time with whoever treats, as one choice of a form: {@code practitioner@instant}, with a supervisor
 * {@code trainee+supervisor@instant}, beside another appointment of the practitioner {@code practitioner@instant@beside}.
 *
 * @param supervisorId null unless a trainee treats
 */
public record Slot(UUID practitionerId, UUID supervisorId, Instant start, boolean beside) {

    private static final String BESIDE = "beside";
    private static final int PARTS = 3;

    public static Slot of(UUID practitionerId, Instant start) {
        return new Slot(practitionerId, null, start, false);
    }

    /** Null where the text is none of ours. */
    public static Slot read(String text) {
        try {
            String[] parts = text.split("@", PARTS);
            String[] people = parts[0].split("\\+", 2);
            boolean beside = parts.length == PARTS && parts[2].equals(BESIDE);
            return new Slot(UUID.fromString(people[0]), people.length == 1 ? null : UUID.fromString(people[1]),
                    Instant.parse(parts[1]), beside);
        } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException unreadable) {
            return null;
        }
    }

    public String text() {
        return practitionerId + (supervisorId == null ? "" : "+" + supervisorId) + "@" + start + (beside ? "@" + BESIDE : "");
    }
}
