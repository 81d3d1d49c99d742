/**
 * The clinic, which is the tenant: its rooms and the services that it offers.
 *
 * <p>Words: a <em>service</em> is what can be booked (a technique family and a length); a <em>room</em> is booked
 * together with the practitioner. {@link org.palpate.clinic.Services} is the doorway.
 * Arrows: reference, kernel, database.
 */
package org.palpate.clinic;
