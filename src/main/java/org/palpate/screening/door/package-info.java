/**
 * The gate at every door: from the first request to the point that is chosen, the same verdict of the same engine, and
 * what each door does with it.
 *
 * <p>{@link org.palpate.screening.door.DoorPolicy} is the whole table; the rooms below and beside it only ask.
 */
package org.palpate.screening.door;
