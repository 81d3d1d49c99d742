package org.palpate.kernel;

import java.util.UUID;

/**
 * The one form that a patient holds in place of a session of the staff.
 *
 * @param over whether its hour has passed: what is still sent is kept, but nothing is shown any more
 */
public record HeldForm(UUID id, UUID patientId, boolean over) {
}
