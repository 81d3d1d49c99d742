/**
 * The calendar: the day by practitioner or by room, one practitioner's week, the list, the waiting room, the day sheet.
 *
 * <p>Words: a <em>scope</em> is which days of whom are shown, and how; a <em>column</em> is one practitioner's or one
 * room's day; a <em>tile</em> is an appointment at its place in a column; a <em>stretch</em> is time without one; a
 * <em>layout</em> is the order of the columns that somebody has chosen.
 */
package org.palpate.desk.calendar;
