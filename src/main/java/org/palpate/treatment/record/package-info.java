/**
 * What was done to each point: a technique with its typed parameters, the pain before and after, and the needles.
 *
 * <p>Words: a <em>sheet</em> is what a technique asks to be recorded; a <em>dose</em> is what was recorded; needles are
 * in <em>balance</em> when as many came out as went in. {@link org.palpate.treatment.record.TechniqueRecords} is the
 * doorway. Whether a technique may be recorded at all is decided by the database, from the permits of the screening
 * and the qualification of the moment.
 */
package org.palpate.treatment.record;
