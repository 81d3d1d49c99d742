/**
 * Reassignment: appointments that lost their practitioner, and who else is qualified and free at the same time.
 *
 * <p>{@link org.palpate.scheduling.reassignment.Reassignments} is the doorway. It also answers what the practitioner room
 * asks of bookings when a certificate changes.
 */
package org.palpate.scheduling.reassignment;
