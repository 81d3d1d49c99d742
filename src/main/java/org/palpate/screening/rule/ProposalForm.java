package org.palpate.screening.rule;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.Change;
import org.palpate.web.Form;

/** A change of a rule as the clinical lead writes it down. */
final class ProposalForm extends Form {

    private static final int LONG = 1000;
    private static final int SHORT = 60;

    private final String family;
    private final Severity severity;
    private final String reason;
    private final LocalDate reviewOn;

    ProposalForm(MultivaluedMap<String, String> params) {
        super("screening.rule.form", params);
        String chosen = required("family", SHORT);
        family = chosen != null && Contraindication.FAMILIES.contains(chosen) ? chosen : null;
        if (chosen != null && family == null) {
            reject("family", "screening.rule.form.family.unknown");
        }
        severity = choice("severity", Severity.class);
        reason = required("reason", LONG);
        reviewOn = optionalDate("reviewOn");
        if (severity == Severity.NONE && reviewOn == null && !has("reviewOn")) {
            reject("reviewOn", "screening.rule.form.reviewOn.missing");
        }
    }

    Proposal proposal(String ruleId) {
        return new Proposal(recordId(), Change.of(ruleId, family, severity, reason), reviewOn);
    }
}
