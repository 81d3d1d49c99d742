package org.palpate.screening;

import java.time.LocalDate;
import org.palpate.reference.Catalogue;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;

/** What a screening of the day lets be done, for tests of what is shown of it. */
public final class SampleClearance {

    private static final Catalogue CATALOGUE = ShippedCatalogue.get();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);

    private SampleClearance() {
    }

    /** Everything is answered safely but what only needling asks for: needling is not yet known. */
    public static Clearance manualOnly() {
        Rules rules = new Rules(1, CATALOGUE.contraindications(), CATALOGUE.regions());
        Answers answers = Answers.NONE_YET;
        for (Question question : rules.questions()) {
            answers = question.fact().equals("needle_phobia") ? answers : answers.with(question.fact(), safe(rules,
                    question));
        }
        PatientFacts facts = new PatientFacts(LocalDate.of(1987, 3, 14), TODAY);
        return new Clearance(rules, rules.decide(answers, facts), TODAY, true, false);
    }

    private static Answer safe(Rules rules, Question question) {
        for (String value : new String[] {"no", "none", "yes", "37", "0"}) {
            Answer answer = Answer.of(value);
            if (rules.accepts(question.fact(), answer) && !rules.isUnsafe(question.fact(), answer)) {
                return answer;
            }
        }
        throw new IllegalStateException("no safe answer to " + question.fact());
    }
}
