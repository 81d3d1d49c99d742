/**
 * Medicines in what people write: found by any of their names, however they are spelled.
 *
 * <p>A medicine that is named answers nothing. It raises a question where the answers do not tell of it.
 */
package org.palpate.screening.medicine;
