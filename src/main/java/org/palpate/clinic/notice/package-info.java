/**
 * How early a patient must say that an appointment is not kept.
 *
 * <p>Words: the <em>notice</em> is the clinic's own number of hours before the start; who gives up an appointment later
 * than that cancels late. {@link org.palpate.clinic.notice.Notices} is the doorway. Arrows: those of the clinic.
 */
package org.palpate.clinic.notice;
