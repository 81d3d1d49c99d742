package org.palpate.clinic;

import java.util.UUID;

import org.palpate.kernel.TimeSlot;

/**
 * Something that is booked, as those see it who change the hours in which it lies.
 *
 * @param slot    the time with the patient
 * @param held    the practitioner's time, with the minutes before and after
 * @param movable not begun yet, so that it can be given to somebody else
 */
public record Commitment(UUID id, UUID locationId, String practitioner, String patient, String service, TimeSlot slot,
                         TimeSlot held, boolean movable) {
}
