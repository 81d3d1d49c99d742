package org.palpate.screening.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers given so far, one for each fact; what has no answer was not answered. */
public record Answers(Map<String, Answer> byFact) {

    public static final Answers NONE_YET = new Answers(Map.of());

    public Answers {
        byFact = Collections.unmodifiableMap(new LinkedHashMap<>(byFact));
    }

    public Optional<Answer> find(String fact) {
        return Optional.ofNullable(byFact.get(fact));
    }

    public Answers with(String fact, Answer answer) {
        return with(Map.of(fact, answer));
    }

    Answers with(Map<String, Answer> known) {
        Map<String, Answer> more = new LinkedHashMap<>(byFact);
        more.putAll(known);
        return new Answers(more);
    }
}
