package org.palpate.practitioner.credential;

import java.util.UUID;

/**
 * A credential in a list.
 *
 * @param expiry  null unless it ends soon and no other of its kind and place goes on after it
 * @param resting how many bookings would lose their cover without it; told for those that end soon only
 */
public record Entry(UUID practitionerId, String practitioner, Credential credential, Standing standing, Expiry expiry, int resting) {
}
