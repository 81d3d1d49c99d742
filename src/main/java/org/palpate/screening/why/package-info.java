/**
 * "Why may she not be needled?": for each gate and place three lines that anyone understands: the answer with when and
 * to whom it was given, the rule with its version and source, and what would change it.
 *
 * <p>{@link org.palpate.screening.why.Explanations} is the doorway.
 */
package org.palpate.screening.why;
