/**
 * The clinical lead's overrides: a credential that has ended counts all the same until a day, for a reason.
 *
 * <p>Never a licence, nothing that is not verified, nowhere that does not permit it: the database holds each of these. {@link
 * org.palpate.practitioner.override.Overrides} is the doorway; what the practitioner may do is worked out anew with each.
 */
package org.palpate.practitioner.override;
