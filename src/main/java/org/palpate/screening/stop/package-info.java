/**
 * Alerts that stop: red flags, emergencies and absolute contraindications of signed decisions. The database raises them;
 * each comes back on every page of its patient, for those who treat, until it is said what was done.
 *
 * <p>{@link org.palpate.screening.stop.Stops} is the doorway.
 */
package org.palpate.screening.stop;
