/**
 * Who is booked when: appointments, what they occupy, and what becomes of them.
 *
 * <p>Words: an <em>appointment</em> is the booking; a <em>card</em> is an appointment as the calendar shows it; an
 * <em>arrangement</em> is who treats, where and when; <em>needs</em> are the minutes around it; a <em>wish</em> is what no
 * rule has looked at yet. {@link org.palpate.scheduling.Appointments}, {@link org.palpate.scheduling.StatusChanges} and
 * {@link org.palpate.scheduling.Undoing} are the doorways. The database has the last word on certificates and clashes.
 * Arrows: clinic, practitioner, patient, screening, reference, kernel, database, audit.
 */
package org.palpate.scheduling;
