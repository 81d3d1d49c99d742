/**
 * The pages of a screening: the questions as they are asked and tried out, the signed sheet, and the answers with their age.
 *
 * <p>They read and write through {@link org.palpate.screening.Screenings} and
 * {@link org.palpate.screening.answer.PatientAnswers}.
 */
package org.palpate.screening.sheet;
