/**
 * Credentials: licences, certificates and courses, with their evidence and every version that they had.
 *
 * <p>Words: a credential is <em>pending</em> until a second person has <em>verified</em> it; whether it has expired
 * follows from the day. {@link org.palpate.practitioner.credential.Credentials} is the doorway; each change is followed,
 * in the same transaction, by a rewriting of what the practitioner may do.
 */
package org.palpate.practitioner.credential;
