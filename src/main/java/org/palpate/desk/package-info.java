/**
 * The pages that compose several rooms: the calendar with its badges, an appointment, the patient overview.
 *
 * <p>Nothing points at desk; it asks the doorways of any room.
 */
package org.palpate.desk;
