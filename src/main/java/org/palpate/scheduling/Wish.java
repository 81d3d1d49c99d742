package org.palpate.scheduling;

import java.util.UUID;

import org.palpate.clinic.Service;
import org.palpate.kernel.Place;
import org.palpate.kernel.TimeSlot;

/** What is wished for, before any rule has looked at it. */
record Wish(UUID patientId, UUID practitionerId, Service service, Place place, TimeSlot slot) {
}
