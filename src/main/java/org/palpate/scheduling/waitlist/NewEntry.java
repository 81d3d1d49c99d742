package org.palpate.scheduling.waitlist;

import java.util.UUID;

/**
 * A wish for a time. The id is made with the form, so that sending it twice enters once.
 *
 * @param practitionerId null: anybody
 */
record NewEntry(UUID id, UUID patientId, UUID serviceId, UUID practitionerId, Wanted wanted, Priority priority, String note) {
}
