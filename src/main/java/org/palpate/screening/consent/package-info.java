/**
 * Consent to treatment: the texts, what was signed, what ended it, and what still holds.
 *
 * <p>{@link org.palpate.screening.consent.Consents} and {@link org.palpate.screening.consent.ConsentTexts} are the
 * doorways. A <em>kind</em> is what one signature covers: dry needling, or hands-on treatment. What is signed is never
 * changed; the database works out from it for which family, by whom and where it holds, and ends that at once when it
 * is withdrawn, when a new risk stands or when a new text is published. Arrows: practitioner, patient, reference.
 */
package org.palpate.screening.consent;
