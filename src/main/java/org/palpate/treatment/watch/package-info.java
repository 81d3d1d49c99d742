/**
 * The checks after needling over the thorax: 2, 24 and 48 hours later somebody asks how the patient is.
 *
 * <p>{@link org.palpate.treatment.watch.NeedlingChecks} is the doorway. The database switches the checks on when the
 * record is written.
 */
package org.palpate.treatment.watch;
