package org.palpate.screening.answer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.web.Form;

/** The three questions as they were answered on the telephone; each is asked by itself. */
class TriageForm extends Form {

    private Answers answers = Answers.NONE_YET;

    TriageForm(MultivaluedMap<String, String> params) {
        super("screening.triage", params);
        for (String fact : Triage.FACTS) {
            Boolean yes = yesNo(fact);
            if (yes != null) {
                answers = answers.with(fact, yes ? Answer.yes() : Answer.no());
            }
        }
    }

    static TriageForm empty(String next) {
        return new TriageForm(blank().with("next", next));
    }

    Answers answers() {
        return answers;
    }

    boolean stops() {
        return answers.byFact().containsValue(Answer.yes());
    }

    public List<String> facts() {
        return Triage.FACTS;
    }

    /** Where the booking goes on: never out of this application. */
    String next() {
        String next = value("next");
        return next.startsWith("/appointments/new") ? next : "/calendar";
    }
}
