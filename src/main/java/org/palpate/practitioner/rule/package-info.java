/**
 * Place rules: what each place lets each profession do, and which credentials it asks for, with source and date.
 *
 * <p>A clinic begins with what the reference data knows; the clinical lead keeps the rules afterwards. The place of
 * treatment decides. {@link org.palpate.practitioner.rule.PlaceRules} is the doorway.
 */
package org.palpate.practitioner.rule;
