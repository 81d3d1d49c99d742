/**
 * The questions as the patient answers them alone: in plain words, on the clinic's tablet today, from a portal later.
 *
 * <p>A <em>form</em> is handed to one patient, keeps what is entered, and is told to the answer stream once, when it is
 * <em>done</em>. Whoever fills it in is the {@link org.palpate.kernel.Caller#form() caller's form}: nothing here takes a
 * patient from an address.
 */
package org.palpate.screening.form;
