package org.palpate.screening.medicine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A medicine on a patient's list.
 *
 * @param name as it was typed
 * @param generics the medicines of the catalogue that the name may mean; empty for none
 * @param dose in free text, empty for none
 * @param from the day since which it is taken, null where nobody said
 * @param source who told of it: patient or clinician
 * @param ending null while it is taken
 */
public record ListedMedicine(UUID id, String name, List<String> generics, String dose, LocalDate from, String source,
                             Instant notedAt, String notedName, Ending ending) {

    /** Since when it is no longer taken, and why. */
    public record Ending(LocalDate on, String because, Instant at, String name) {
    }

    public ListedMedicine {
        generics = List.copyOf(generics);
    }

    public boolean isCurrent() {
        return ending == null;
    }
}
