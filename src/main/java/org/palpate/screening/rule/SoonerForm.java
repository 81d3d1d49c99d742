package org.palpate.screening.rule;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.screening.verdict.Change;
import org.palpate.web.Form;

/** After how many days a question is asked again, as the clinical lead writes it down. */
final class SoonerForm extends Form {

    private static final int LONG = 1000;
    private static final int MOST = 999;

    private final Integer days;
    private final String why;

    SoonerForm(MultivaluedMap<String, String> params) {
        super("screening.rule.sooner", params);
        days = integer("days", 1, MOST);
        why = required("why", LONG);
    }

    Proposal proposal(String ruleId) {
        return new Proposal(recordId(), Change.askedAfter(ruleId, days, why), null);
    }
}
