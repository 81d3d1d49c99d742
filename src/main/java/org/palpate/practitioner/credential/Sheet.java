package org.palpate.practitioner.credential;

import java.util.List;

import org.palpate.practitioner.Practitioner;
import org.palpate.practitioner.qualification.Bookings.Booked;

/** A credential with whose it is and the bookings that would need somebody else if it counted no more, the soonest first. */
public record Sheet(Credential credential, Practitioner practitioner, List<Booked> resting) {
}
