/**
 * Reminding patients of their appointments: who called, when, and whether the patient was reached.
 *
 * <p>Words: a <em>reminder</em> is one call or message about one time; its <em>outcome</em> says whether it reached the
 * patient. After a move the new time needs a new one. {@link org.palpate.scheduling.reminder.Reminders} is the doorway.
 */
package org.palpate.scheduling.reminder;
