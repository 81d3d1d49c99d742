package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.screening.verdict.Shipped.*;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Side;

class PermitsTest {

    private static final BodyPlan PLAN = new BodyPlan(REGIONS);
    private static final int ALL_PLACES = 34 * 2 + 2 + 3;

    @Test
    void aLocalBlockLeavesEveryOtherPlacePermitted() {
        List<Permit> permits = needling(butFor("open_wound", Answer.yes(left("calf"))));
        assertThat(permits).hasSize(ALL_PLACES - 1).extracting(Permit::place)
                .contains(right("calf"), middle("breastbone"), left("lung_risk"), middle("lung_risk"))
                .doesNotContain(left("calf"), BodyPlace.EVERYWHERE);
    }

    @Test
    void lungDiseasePermitsNoNeedleWhereThereIsLungRisk() {
        List<Permit> permits = needling(butFor("lung_disease", Answer.yes()));
        assertThat(permits).extracting(Permit::place).extracting(BodyPlace::zone)
                .doesNotContain("lung_risk", "thorax_back", "neck_front").contains("calf", "lumbar");
    }

    @Test
    void aLocalPrecautionNeedsNoList() {
        assertThat(needling(butFor("very_thin_chest", Answer.yes())))
                .containsExactly(new Permit(NEEDLING, BodyPlace.EVERYWHERE));
    }

    @Test
    void nothingIsPermittedBeforeAnythingIsAnswered() {
        assertThat(RULES.decide(Answers.NONE_YET, ADULT).permits()).isEmpty();
    }

    /** The permits are what the database goes by: they must say the same as the verdict, whatever was answered. */
    @Test
    void permitsAndVerdictsAgreeForEveryMuscleWhateverIsAnswered() {
        long seed = 20260310L;
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            Decision decision = WHOLE.decide(someAnswers(random), ADULT);
            Set<Permit> permits = Set.copyOf(decision.permits());
            for (String id : List.of("dn_deep", "dn_electrical", "ischaemic_compression", "percussion")) {
                MUSCLES.forEach(muscle -> {
                    boolean cleared = WHOLE.gates(technique(id)).stream().allMatch(gate ->
                            permits.contains(new Permit(gate, BodyPlace.EVERYWHERE))
                                    || WHOLE.reachedBy(muscle, Side.LEFT).stream().allMatch(
                                            place -> permits.contains(new Permit(gate, place))));
                    assertThat(decision.verdict(technique(id), muscle, Side.LEFT).permits())
                            .as("seed %d, %s on %s", seed, id, muscle.id()).isEqualTo(cleared);
                });
            }
        }
    }

    @Test
    void moreRiskNeverMakesAVerdictMilder() {
        long seed = 41L;
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            Answers answers = someAnswers(random);
            Decision before = WHOLE.decide(answers, ADULT);
            Question question = RULES.questions().get(random.nextInt(RULES.questions().size()));
            Answer worse = question.asksPlace() ? Answer.yes(left("calf")) : unsafe(question.fact());
            if (answers.find(question.fact()).filter(given -> !RULES.isUnsafe(question.fact(), given)).isEmpty()) {
                continue;
            }
            Decision after = WHOLE.decide(answers.with(question.fact(), worse), ADULT);
            WHOLE.gates().forEach(gate -> List.of(BodyPlace.EVERYWHERE, left("calf"), left("lung_risk")).forEach(
                    place -> assertThat(before.verdict(gate, place).isWorseThan(after.verdict(gate, place)))
                            .as("seed %d, %s", seed, question.fact()).isFalse()));
        }
    }

    private static Answer unsafe(String fact) {
        return Stream.of("yes", "no", "8").map(Answer::of)
                .filter(answer -> RULES.accepts(fact, answer) && RULES.isUnsafe(fact, answer))
                .findFirst().orElseThrow();
    }

    /** Mostly safe, now and then a finding, seldom an open question. */
    private static Answers someAnswers(Random random) {
        Answers answers = Answers.NONE_YET;
        for (Question question : RULES.questions()) {
            int dice = random.nextInt(40);
            if (dice == 0 && question.asksPlace()) {
                BodyPlace place = random.nextBoolean() ? left("calf") : right("neck_base");
                answers = answers.with(question.fact(), Answer.yes(place));
            } else if (dice == 1) {
                answers = answers.with(question.fact(), question.asksPlace() ? Answer.yes() : unsafe(question.fact()));
            } else if (dice != 2 || random.nextInt(4) > 0) {
                answers = answers.with(question.fact(), safe(question.fact()));
            }
        }
        return answers;
    }

    private static List<Permit> needling(Decision decision) {
        return decision.permits().stream().filter(permit -> permit.gate().equals(NEEDLING)).toList();
    }
}
