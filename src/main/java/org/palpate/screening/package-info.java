/**
 * May this be done to this person today? What is signed, and what follows from it.
 *
 * <p>{@link org.palpate.screening.Screenings} is the doorway. A <em>screening</em> is written whole when it is signed
 * and never changed; its <em>permits</em> hold from then to the end of that day. What was said stands in
 * {@code screening.answer}, what an answer means is decided by the rules of {@code screening.verdict}.
 * Arrows: clinic, practitioner, patient, reference.
 */
package org.palpate.screening;
