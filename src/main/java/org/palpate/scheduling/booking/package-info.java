/**
 * The pages on which a time is taken: a new booking, a move, another length, a walk-in.
 *
 * <p>A <em>choice</em> is what was chosen on the way to a booking so far. {@link org.palpate.scheduling.booking.WalkIns} is
 * a doorway; everything else goes through {@link org.palpate.scheduling.Appointments}, and what can be chosen comes
 * from {@link org.palpate.scheduling.offer}.
 */
package org.palpate.scheduling.booking;
