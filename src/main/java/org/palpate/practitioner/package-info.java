/**
 * Who treats: profession, credentials, what they are qualified for, where and when, and their working hours.
 *
 * <p>Words: a <em>roster</em> lists the practitioners of one location for one day; a <em>shift</em> is one stretch of
 * working hours in the location's time; a <em>qualification</em> covers a technique family at a place for a period.
 * {@link org.palpate.practitioner.Practitioners} is the doorway. Arrows: clinic, reference, kernel, database.
 */
package org.palpate.practitioner;
