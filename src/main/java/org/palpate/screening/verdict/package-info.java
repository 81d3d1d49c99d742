/**
 * The rule engine of the screening: a pure function from answers to what may be done where.
 *
 * <p>A <em>gate</em> is a technique family, or a technique that a rule names for itself. A <em>fact</em> is what is
 * asked once, even where several rules rest on it. {@link org.palpate.screening.verdict.Rules} decides; the most severe
 * verdict wins. Nothing about a single rule is written in code: the catalogue's answer kind, safe answer, value rule,
 * places and exceptions decide. Arrows: reference.
 */
package org.palpate.screening.verdict;
