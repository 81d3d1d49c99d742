/**
 * The pages that compose several rooms: the day's calendar with its badges, an appointment, the patient overview.
 *
 * <p>Words: a <em>column</em> is one practitioner's day; a <em>tile</em> is an appointment at its place in a column;
 * a <em>stretch</em> is time that is free, or off. Nothing points at desk; it asks the doorways of any room.
 */
package org.palpate.desk;
