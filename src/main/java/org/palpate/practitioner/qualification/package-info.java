/**
 * What a practitioner may do, where and when, derived from verified credentials and the rules of the place of treatment.
 *
 * <p>Words: a <em>skill</em> is a technique family at a location; a <em>timeline</em> says when it is covered and by
 * which credential; a <em>rulebook</em> holds what each place permits. {@link
 * org.palpate.practitioner.qualification.Qualifications} is the doorway: it rewrites the rows to which appointments and
 * technique records are held. What rests on them is told by a lower room through {@code Bookings}.
 */
package org.palpate.practitioner.qualification;
