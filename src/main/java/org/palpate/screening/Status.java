package org.palpate.screening;

import java.util.Map;

/**
 * Where a patient's screening stands for each technique family, without any reason.
 *
 * @param stopped whether an alert that stops is not answered yet
 * @param emergency whether one of those is an emergency: then nothing is booked before somebody has acted
 */
public record Status(Standing otherwise, Map<String, Standing> byFamily, boolean stopped, boolean emergency) {

    public static final Status MISSING = new Status(Standing.MISSING, Map.of(), false, false);

    public Status {
        byFamily = Map.copyOf(byFamily);
    }

    /** For a family; one that no rule speaks of is allowed once there is a screening of the day. */
    public Standing of(String family) {
        return byFamily.getOrDefault(family, otherwise);
    }

    /** Whether nothing of the family may be booked. */
    public boolean blocks(String family) {
        return of(family) == Standing.BLOCKED;
    }
}
