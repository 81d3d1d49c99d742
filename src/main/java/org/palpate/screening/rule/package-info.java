/**
 * A clinic's own rules: what it says differently from the shipped ones.
 *
 * <p>A <em>draft</em> is a change that a clinical lead prepares; <em>publishing</em> makes a new version of the clinic's
 * rules, whole and for good, on top of one shipped release. Stricter always; milder only a precaution, with a name, a
 * reason and a date. {@link org.palpate.screening.rule.ClinicRules} gives the rules that decide,
 * {@link org.palpate.screening.rule.RuleSets} is the doorway. Arrows: those of {@code screening}.
 */
package org.palpate.screening.rule;
