/**
 * The presses by which an appointment goes on or is given up: confirmed, arrived, checked out, cancelled, taken back.
 *
 * <p>What may follow what stands in {@link org.palpate.scheduling.Status}; it is done by
 * {@link org.palpate.scheduling.StatusChanges} and {@link org.palpate.scheduling.Undoing}.
 */
package org.palpate.scheduling.flow;
