/**
 * Medicines: the dated list of what a patient takes, and medicines in what people write, found by any of their names,
 * however they are spelled.
 *
 * <p>A medicine answers nothing. Where the answers say otherwise it raises a question, and what they said is not known
 * until a clinician answers it.
 */
package org.palpate.screening.medicine;
