/**
 * Who is treated: registering, finding and correcting patients.
 *
 * <p>A patient is found by words of the name, the end of the phone number, or the birth date; no name of a patient ever
 * stands in an address. A <em>likely duplicate</em> is somebody registered already who may be the same person.
 * Arrows: kernel, database, web, audit, clinic.
 */
package org.palpate.patient;
