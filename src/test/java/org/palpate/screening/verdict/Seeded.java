package org.palpate.screening.verdict;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** Invented patients: the same seed gives the same one on every machine and every Java. */
record Seeded(Answers answers, PatientFacts facts) {

    private static final List<BodyPlace> PLACES =
            Shipped.RULES.places().stream().filter(place -> !place.zone().equals("lung_risk")).toList();

    /** Most answers are safe, some are not, some are missing; the share of each differs from patient to patient. */
    static Seeded patient(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int unsafe = random.nextInt(1, 12);
        int open = random.nextInt(3) == 0 ? random.nextInt(1, 10) : 0;
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : Shipped.RULES.questions()) {
            int roll = random.nextInt(100);
            if (roll >= unsafe + open) {
                answers.put(question.fact(), Shipped.safe(question.fact()));
            } else if (roll >= open) {
                answers.put(question.fact(), unsafe(question, random));
            }
        }
        return new Seeded(new Answers(answers),
                new PatientFacts(Shipped.DAY.minusDays(random.nextInt(365, 95 * 365)), Shipped.DAY));
    }

    static Answer unsafe(Question question, SplittableRandom random) {
        List<String> values = Shipped.RULES.all().stream().filter(rule -> rule.fact().equals(question.fact()))
                .flatMap(rule -> rule.values().stream().filter(value -> rule.applies(Answer.of(value)))).distinct().toList();
        Set<BodyPlace> places = new HashSet<>();
        int many = question.asksPlace() ? random.nextInt(4) : 0;
        for (int i = 0; i < many; i++) {
            places.add(PLACES.get(random.nextInt(PLACES.size())));
        }
        return new Answer(values.get(random.nextInt(values.size())), places, "");
    }

    Decision decision() {
        return Shipped.WHOLE.decide(answers, facts);
    }
}
