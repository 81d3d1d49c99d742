/**
 * What happens in the room: the visit with its note, its signature and its addenda.
 *
 * <p>{@link org.palpate.treatment.Visits} is the doorway. What was done to each point is the business of
 * {@code treatment.record}, the page on which it is all seen and written that of {@code treatment.chart}. A signed
 * visit is read-only for everyone; what is to be added comes as an <em>addendum</em>.
 * Arrows: patient, practitioner, scheduling, screening, assessment, reference, kernel, database, audit.
 */
package org.palpate.treatment;
