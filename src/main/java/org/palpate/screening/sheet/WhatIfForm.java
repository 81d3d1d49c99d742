package org.palpate.screening.sheet;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;
import org.palpate.web.Form;

/** Somebody who does not exist: an age, answers, and the rules under which they are weighed. */
final class WhatIfForm extends Form {

    private static final int ADULT = 40;
    private static final int OLDEST = 120;

    private final ScreeningForm screening;
    private final Integer age;

    WhatIfForm(ScreeningForm screening, MultivaluedMap<String, String> params) {
        super("screening.what-if", params);
        this.screening = screening;
        this.age = optionalInteger("age", 0, OLDEST);
    }

    static WhatIfForm nothingApplies(Rules rules) {
        Answers safe = Answers.NONE_YET;
        for (Question question : rules.questions()) {
            Answer answer = Stream.of(Answer.NO, Answer.YES, Answer.NONE).map(Answer::of)
                    .filter(one -> rules.accepts(question.fact(), one) && !rules.isUnsafe(question.fact(), one))
                    .findFirst().orElseThrow();
            safe = safe.with(question.fact(), answer);
        }
        return new WhatIfForm(ScreeningForm.of(rules, safe), blank().with("age", ADULT).with("rules", "now"));
    }

    ScreeningForm screening() {
        return screening;
    }

    int age() {
        return Optional.ofNullable(age).orElse(ADULT);
    }

    /** Whether the drafts count. */
    public boolean isDraft() {
        return value("rules").equals("draft");
    }
}
