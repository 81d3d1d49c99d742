/**
 * Courses: a series of visits that is planned, booked and changed as one, each visit an appointment of its own.
 *
 * <p>Words: a <em>plan</em> is what is asked for; a <em>proposal</em> is one visit of it with what stands in its way; an
 * <em>outlook</em> knows who works and what is taken on the days that matter; a <em>pick</em> is a time with a
 * practitioner. {@link org.palpate.scheduling.course.Courses} and {@link org.palpate.scheduling.course.Outlooks} are the
 * doorways; booking itself goes through {@link org.palpate.scheduling.Appointments}.
 */
package org.palpate.scheduling.course;
