/**
 * The times that can be offered for a service on a day, and who stands in the way of one that cannot.
 *
 * <p>Words: an <em>offer</em> is what one practitioner can be booked for on a day, or why not; a <em>guest</em> is for whom a
 * time is sought; what is <em>held</em> is taken already; a <em>clash</em> is a wish that met somebody faster; an
 * <em>opening</em> is all that the booking page has to know of a day. {@link org.palpate.scheduling.offer.Offers} and
 * {@link org.palpate.scheduling.offer.Openings} are the doorways.
 */
package org.palpate.scheduling.offer;
