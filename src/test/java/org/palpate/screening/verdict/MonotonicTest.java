package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;

/** More risk never makes a verdict milder, and less knowledge never permits more. */
class MonotonicTest {

    private static final int PATIENTS = 400;

    @Test
    void oneMoreUnsafeAnswerMakesNothingMilder() {
        for (int seed = 0; seed < PATIENTS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Seeded patient = Seeded.patient(seed);
            for (Question question : Shipped.RULES.questions()) {
                boolean safe = patient.answers().find(question.fact()).filter(answer -> !isPregnancy(question)
                        && !Shipped.RULES.isUnsafe(question.fact(), answer)).isPresent();
                if (safe && random.nextInt(8) == 0) {
                    Answer worse = Seeded.unsafe(question, random);
                    compare(seed + " " + question.fact() + " " + worse, patient.decision(),
                            Shipped.WHOLE.decide(patient.answers().with(question.fact(), worse), patient.facts()));
                }
            }
        }
    }

    /** Its two rules take turns: the weeks are no ladder. */
    private static boolean isPregnancy(Question question) {
        return question.fact().equals("pregnancy_weeks");
    }

    @Test
    void onePlaceMoreMakesNothingMilder() {
        for (Question question : Shipped.RULES.questions()) {
            if (question.asksPlace()) {
                Answer one = Answer.yes(Shipped.left("calf"));
                Answer two = Answer.yes(Shipped.left("calf"), Shipped.right("thorax_back"));
                compare(question.fact(), Shipped.butFor(question.fact(), one), Shipped.butFor(question.fact(), two));
            }
        }
    }

    @Test
    void anAnswerLeftOpenPermitsNothingMore() {
        for (int seed = 0; seed < PATIENTS; seed++) {
            Seeded patient = Seeded.patient(seed);
            for (String fact : List.copyOf(patient.answers().byFact().keySet())) {
                if (!Shipped.RULES.isUnsafe(fact, patient.answers().byFact().get(fact)) && (seed + fact.length()) % 9 == 0) {
                    var left = new LinkedHashMap<>(patient.answers().byFact());
                    left.remove(fact);
                    Decision less = Shipped.WHOLE.decide(new Answers(left), patient.facts());
                    assertThat(patient.decision().permits()).as(seed + " " + fact).containsAll(less.permits().stream()
                            .filter(permit -> patient.decision().permits().stream().noneMatch(covers(permit))).toList());
                }
            }
        }
    }

    private static Predicate<Permit> covers(Permit permit) {
        return one -> one.gate().equals(permit.gate()) && one.place().isEverywhere();
    }

    @Test
    void aClinicThatTightensMakesNothingMilder() {
        SplittableRandom random = new SplittableRandom(4);
        for (int seed = 0; seed < PATIENTS; seed++) {
            Contraindication row = Shipped.ROWS.get(random.nextInt(Shipped.ROWS.size()));
            String family = Contraindication.FAMILIES.get(random.nextInt(Contraindication.FAMILIES.size()));
            for (Severity severity : Severity.values()) {
                if (severity.compareTo(row.effect().on(family)) > 0) {
                    Rules stricter = Shipped.WHOLE.changed(1, List.of(Change.of(row.id(), family, severity, "")));
                    Seeded patient = Seeded.patient(seed);
                    compare(seed + row.id() + family + severity, patient.decision(), stricter.decide(patient.answers(), patient.facts()));
                }
            }
        }
    }

    private static void compare(String what, Decision before, Decision after) {
        for (String gate : Shipped.RULES.gates()) {
            assertThat(before.verdict(gate).isWorseThan(after.verdict(gate))).as(what + " on " + gate).isFalse();
            for (BodyPlace place : Shipped.RULES.places()) {
                assertThat(before.verdict(gate, place).isWorseThan(after.verdict(gate, place)))
                        .as(what + " on " + gate + " at " + place.code()).isFalse();
            }
        }
    }
}
