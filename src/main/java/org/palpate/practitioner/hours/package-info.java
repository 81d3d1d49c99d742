/**
 * The hours and absences of a practitioner, as they are entered and changed.
 *
 * <p>Words: hours hold on a weekday between two dates, or on <em>one day</em> only; a change that would leave bookings
 * without practitioner <em>strands</em> them, and passes only when somebody agrees to each.
 * {@link org.palpate.practitioner.hours.Timetables} and {@link org.palpate.practitioner.hours.Absences} are the doorways.
 * Arrows: practitioner, clinic, kernel, database, audit, web.
 */
package org.palpate.practitioner.hours;
