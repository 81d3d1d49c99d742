/**
 * What was said about a patient, by whom and when: the stream of answers, and what of it still stands.
 *
 * <p>Words: a <em>told answer</em> is one entry of the stream, which is only added to; a <em>current answer</em> is what
 * stands of a question now, with its age; a <em>report</em> is what somebody tells at once; the <em>triage</em> is
 * reception's three sentences on the telephone. {@link org.palpate.screening.answer.PatientAnswers} is the doorway.
 */
package org.palpate.screening.answer;
