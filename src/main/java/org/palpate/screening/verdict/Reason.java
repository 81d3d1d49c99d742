package org.palpate.screening.verdict;

import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;

/**
 * Why a verdict is not plainly "allowed": the rule with its version and source, the answer it rests on, and what is to
 * be done. Complete in itself, so that it can be stored and shown again as it stood. {@code clinic}: who in the clinic
 * made it as severe as it is and why; empty where the rule is as shipped.
 */
public record Reason(String ruleId, int version, String name, Severity severity, String answer, String detail,
                     String rationale, String action, String defer, String source, String verification,
                     boolean absolute, boolean redFlag, boolean emergency, String clinic) {

    static Reason of(Contraindication row, Severity severity, Answer answer, String clinic) {
        var effect = row.effect();
        var advice = row.advice();
        return new Reason(row.id(), row.version(), row.name(), severity, answer.value(), answer.detail(),
                advice.rationale(), advice.action(), advice.defer(), row.source().text(),
                row.source().verification(), effect.absolute(), effect.redFlag(), effect.emergency(),
                clinic);
    }
}
