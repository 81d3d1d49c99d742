/**
 * Who may come in: accounts, memberships in a clinic with their roles, sign-in, sessions, the choice of the location.
 *
 * <p>Nothing here is known to the application's database role but through functions, because no clinic is known yet.
 * Produces the {@link org.palpate.kernel.Caller caller} of each request. Arrows: kernel, database, web, audit, clinic.
 */
package org.palpate.access;
