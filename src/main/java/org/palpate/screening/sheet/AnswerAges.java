package org.palpate.screening.sheet;

import java.util.ArrayList;
import java.util.List;
import org.palpate.reference.Catalogue;
import org.palpate.screening.PlaceName;
import org.palpate.screening.answer.CurrentAnswer;
import org.palpate.screening.answer.CurrentAnswers;
import org.palpate.screening.answer.ToldAnswer;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Verdict;

/** The answers of a patient by what has to be done about them: closed one day, asked again, or nothing for now. */
record AnswerAges(List<Line> standing, List<Line> expired, List<Line> valid, long never) {

    /** A question with what holds of its answers. */
    record Line(Question question, CurrentAnswer held, Verdict effect) {

        public boolean isNumber() {
            return held.answer().isNumber();
        }

        public List<PlaceName> places(Catalogue catalogue) {
            return PlaceName.of(held.answer().sortedPlaces(), catalogue);
        }

        public String source() {
            return held.told().source().code();
        }

        public ToldAnswer contradiction() {
            return held.contradiction().orElse(null);
        }
    }

    static AnswerAges of(Rules rules, CurrentAnswers current) {
        AnswerAges ages = new AnswerAges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                rules.questions().stream().filter(question -> current.find(question.fact()).isEmpty()).count());
        rules.questions().forEach(question -> current.find(question.fact()).ifPresent(held -> {
            List<Line> lines = held.standsUntilClosed() ? ages.standing : held.expired() ? ages.expired : ages.valid;
            lines.add(new Line(question, held, rules.effect(question.fact(), held.answer())));
        }));
        return ages;
    }
}
