package org.palpate.clinic;

import java.util.List;

import org.palpate.kernel.Role;

/**
 * All of a service that the clinic may change at any time.
 *
 * @param pricePence in hundredths of the location's currency, null: not priced
 * @param deviceKind what is booked with it, null: nothing
 */
public record ServiceDetails(String name, String colour, int minutes, Buffers practitioner, Buffers room, int lanes, DeviceKind deviceKind,
                             Integer pricePence, List<Role> bookableBy, Audience audience, boolean courseNeedsEvaluation, boolean active) {

    /** Minutes before and after the time with the patient. */
    public record Buffers(int before, int after) {
    }

    /** Whom it is for. */
    public enum Audience {
        ANYONE, FIRST_VISIT, FOLLOW_UP
    }
}
