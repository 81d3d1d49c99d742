/**
 * The waiting list: who waits for a time, and who fits one that has been given up.
 *
 * <p>Words: an <em>entry</em> is somebody's wish for a time; a <em>gap</em> is a time that was given up; an
 * <em>offer</em> is an appointment that is only requested and holds the gap for a while.
 * {@link org.palpate.scheduling.waitlist.WaitingEntries} is the doorway; booking itself goes through
 * {@link org.palpate.scheduling.Appointments}.
 */
package org.palpate.scheduling.waitlist;
