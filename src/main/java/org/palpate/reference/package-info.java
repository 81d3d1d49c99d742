/**
 * Clinical reference data, the same for every clinic and read-only for the application: regions, muscles, the drawn
 * figure, pain zones, techniques, contraindications and the lists around them, each row with its source.
 *
 * <p>{@link org.palpate.reference.Catalogue} is the doorway: loaded once, immutable, without a clinic or a user.
 * A <em>region</em> is a named part of the body; a <em>zone</em> is a region, {@code lung_risk} or {@code any}.
 * Arrows: kernel, database, web.
 */
package org.palpate.reference;
