package org.palpate.screening.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palpate.screening.answer.CurrentAnswers;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;

/** A form as it lies before the patient: what is asked today, and what was entered so far. */
record OpenForm(String name, List<Part> parts, Map<String, Entry> entries, String medicines) {

    /** What is asked of patients, was never answered or has expired: the same as a clinician's sheet leaves open. */
    static List<Question> asked(Rules rules, CurrentAnswers current) {
        return rules.questions().stream().filter(question -> !question.isForClinician())
                .filter(question -> current.find(question.fact()).map(held -> held.expired()).orElse(true)).toList();
    }

    /** The part of this number, or the nearest that there is. */
    Part part(int number) {
        return parts.get(Math.max(1, Math.min(number, parts.size())) - 1);
    }

    boolean isLast(Part part) {
        return part.number() == parts.size();
    }

    /** The first other part in which something was left out. */
    Optional<Part> gapBeside(Part present) {
        return parts.stream().filter(part -> part.number() != present.number())
                .filter(part -> part.questions().stream().anyMatch(question -> !entries.containsKey(question.fact()))).findFirst();
    }
}
