/**
 * The days on which a location is closed.
 *
 * <p>{@link org.palpate.clinic.closure.Closures} is the doorway. What is booked on a day that is to be closed is asked of
 * the room that books. Arrows: clinic, kernel, database, audit, web.
 */
package org.palpate.clinic.closure;
