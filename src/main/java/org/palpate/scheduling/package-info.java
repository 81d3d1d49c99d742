/**
 * Who is booked when: appointments, what they occupy, and the times that can be offered.
 *
 * <p>Words: an <em>appointment</em> is the booking; an <em>offer</em> is what one practitioner can be booked for on a
 * day, or why not; a <em>card</em> is an appointment as the calendar shows it; an <em>arrangement</em> is who treats, where
 * and when; <em>needs</em> are the minutes around it. {@link org.palpate.scheduling.Appointments},
 * {@link org.palpate.scheduling.StatusChanges} and {@link org.palpate.scheduling.Offers} are the doorways. The database has the last word on certificates and clashes.
 * Arrows: clinic, practitioner, patient, screening, reference, kernel, database, audit.
 */
package org.palpate.scheduling;
