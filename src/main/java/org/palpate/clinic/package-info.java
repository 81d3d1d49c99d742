/**
 * The clinic, which is the tenant: its rooms, shared devices, and the services that it offers.
 *
 * <p>Words: a <em>service</em> is what can be booked (a technique family, a length, the minutes around it); a <em>room</em>
 * and a <em>device</em> are booked together with the practitioner; <em>commitments</em> are what is booked, as those see it
 * who change hours. {@link org.palpate.clinic.Services}, {@link org.palpate.clinic.Rooms} and
 * {@link org.palpate.clinic.Devices} are the doorways. Arrows: reference, kernel, database, audit, web.
 */
package org.palpate.clinic;
