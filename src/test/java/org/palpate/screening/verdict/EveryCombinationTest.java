package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.screening.verdict.Shipped.ADULT;
import static org.palpate.screening.verdict.Shipped.REGIONS;
import static org.palpate.screening.verdict.Shipped.ROWS;
import static org.palpate.screening.verdict.Shipped.RULES;
import static org.palpate.screening.verdict.Shipped.allSafe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.kernel.Side;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Region;
import org.palpate.reference.Severity;

/**
 * Every row of the catalogue, on every technique family, at every place of the body, in every state of its answer: the
 * verdict is what the cells say, worked out here once more by the plain words of the data's description.
 */
class EveryCombinationTest {

    private static final List<BodyPlace> PLACES = places();
    private static final BodyPlace TOLD = Shipped.left("thorax_back");

    private static List<BodyPlace> places() {
        List<BodyPlace> places = new ArrayList<>();
        REGIONS.stream().filter(region -> !region.group()).forEach(region -> sides(region)
                .forEach(side -> places.add(new BodyPlace(region.id(), side))));
        Stream.of(Side.values()).forEach(side -> places.add(new BodyPlace(Region.LUNG_RISK, side)));
        return places;
    }

    private static Stream<Side> sides(Region region) {
        return region.sided() ? Stream.of(Side.LEFT, Side.RIGHT) : Stream.of(Side.MIDDLE);
    }

    static Stream<Contraindication> rows() {
        return ROWS.stream();
    }

    private static String fact(Contraindication row) {
        return row.question().factKey().isEmpty() ? row.id() : row.question().factKey();
    }

    private static List<Contraindication> sharing(Contraindication row) {
        return ROWS.stream().filter(other -> fact(other).equals(fact(row))).toList();
    }

    /** Each answer with which a row can be left: none, each value, and a place told or not. */
    private static List<Answer> states(Contraindication row) {
        List<Answer> states = new ArrayList<>();
        states.add(null);
        for (String value : Rule.of(row, new BodyPlan(REGIONS)).values()) {
            states.add(Answer.of(value));
            if (row.effect().asksPlace() && value.equals(Answer.YES)) {
                states.add(Answer.yes(TOLD));
                states.add(Answer.yes(TOLD, Shipped.right("calf"), Shipped.middle("breastbone")));
            }
        }
        return states;
    }

    @ParameterizedTest
    @MethodSource("rows")
    void theVerdictIsWhatTheDataSays(Contraindication row) {
        for (Answer state : states(row)) {
            Decision decision = decide(row, state);
            for (String family : Contraindication.FAMILIES) {
                Verdict everywhere = expected(row, family, state, null);
                assertThat(decision.verdict(family)).as("%s on %s with %s", row.id(), family, state).isEqualTo(everywhere);
                for (BodyPlace place : PLACES) {
                    assertThat(decision.verdict(family, place)).as("%s on %s at %s with %s", row.id(), family, place.code(), state)
                            .isEqualTo(expected(row, family, state, place).orWorse(everywhere));
                }
            }
            everythingIsExplained(decision);
        }
    }

    private static Decision decide(Contraindication row, Answer state) {
        if (fact(row).equals("age_years")) {
            int age = state == null ? ADULT.age() : Integer.parseInt(state.value());
            return RULES.decide(allSafe(), new PatientFacts(ADULT.day().minusYears(age), ADULT.day()));
        }
        Map<String, Answer> answers = new LinkedHashMap<>(allSafe().byFact());
        answers.remove(fact(row));
        if (state != null) {
            answers.put(fact(row), state);
        }
        return RULES.decide(new Answers(answers), ADULT);
    }

    private static Verdict expected(Contraindication row, String family, Answer state, BodyPlace place) {
        Verdict verdict = Verdict.ALLOWED;
        for (Contraindication one : sharing(row)) {
            boolean asked = one.question().required() && !fact(one).equals("age_years");
            boolean concerned = cells(one, family).stream().anyMatch(severity -> severity != Severity.NONE);
            if (state == null) {
                verdict = verdict.orWorse(place == null && asked && concerned ? Verdict.NOT_YET_KNOWN : Verdict.ALLOWED);
            } else if (isUnsafe(one, state)) {
                boolean lacksPlace = one.effect().asksPlace() && state.places().isEmpty();
                verdict = verdict.orWorse(place == null && lacksPlace && concerned ? Verdict.NOT_YET_KNOWN : Verdict.ALLOWED)
                        .orWorse(effect(one, family, state, place));
            }
        }
        return verdict;
    }

    private static List<Severity> cells(Contraindication row, String family) {
        List<Severity> cells = new ArrayList<>(List.of(row.effect().on(family)));
        row.effect().exemptions().stream().filter(one -> one.key().equals(family)).forEach(one -> cells.add(one.severity()));
        return cells;
    }

    private static boolean isUnsafe(Contraindication row, Answer answer) {
        return row.question().safeAnswers().stream().noneMatch(safe -> safe.equals(answer.value()) || isWithin(safe, answer.value()));
    }

    private static boolean isWithin(String range, String value) {
        if (!Character.isDigit(value.charAt(0)) || Character.isLetter(range.charAt(0))) {
            return false;
        }
        int bound = Integer.parseInt(range.replaceAll("\\D", ""));
        int given = Integer.parseInt(value);
        return range.startsWith(">=") ? given >= bound : range.startsWith("<=") ? given <= bound
                : range.startsWith("<") ? given < bound : given > bound;
    }

    private static Verdict effect(Contraindication row, String family, Answer answer, BodyPlace place) {
        Severity cell = row.effect().on(family);
        boolean local = cell == Severity.CONTRAINDICATED_LOCALLY || cell == Severity.PRECAUTION && row.effect().precautionIsLocal();
        Verdict verdict = (local ? isLocal(row, answer, place) : place == null) ? verdict(cell) : Verdict.ALLOWED;
        for (var exemption : row.effect().exemptions()) {
            boolean here = switch (exemption.scope()) {
                case "local" -> isLocal(row, answer, place);
                case "lung_risk" -> place != null && place.zone().equals(Region.LUNG_RISK);
                default -> place == null;
            };
            verdict = exemption.key().equals(family) && here ? verdict.orWorse(verdict(exemption.severity())) : verdict;
        }
        return verdict;
    }

    private static boolean isLocal(Contraindication row, Answer answer, BodyPlace place) {
        return place != null && (row.effect().asksPlace() ? answer.places().contains(place)
                : row.effect().localRegions().contains(place.zone()));
    }

    private static Verdict verdict(Severity severity) {
        return switch (severity) {
            case NONE -> Verdict.ALLOWED;
            case PRECAUTION -> Verdict.WITH_CARE;
            default -> Verdict.BLOCKED;
        };
    }

    private static void everythingIsExplained(Decision decision) {
        decision.rulings().forEach(ruling -> {
            boolean silent = ruling.reasons().isEmpty() && ruling.openFacts().isEmpty();
            assertThat(silent).as("%s", ruling).isEqualTo(ruling.verdict() == Verdict.ALLOWED);
            assertThat(ruling.verdict() == Verdict.NOT_YET_KNOWN && ruling.openFacts().isEmpty()).isFalse();
            assertThat(ruling.reasons()).allSatisfy(reason -> assertThat(reason.action()).isNotBlank());
        });
    }

    @Test
    void everyVerdictIsReachedOnEveryFamily() {
        Set<String> reached = new HashSet<>();
        ROWS.forEach(row -> states(row).forEach(state -> {
            Decision decision = decide(row, state);
            Contraindication.FAMILIES.forEach(family -> {
                reached.add(family + decision.verdict(family));
                PLACES.forEach(place -> reached.add(family + decision.verdict(family, place) + place.code()));
            });
        }));
        for (String family : Contraindication.FAMILIES) {
            for (Verdict verdict : Verdict.values()) {
                assertThat(reached).contains(family + verdict);
                assertThat(PLACES).as(family + verdict).allMatch(place -> reached.contains(family + verdict + place.code()));
            }
        }
    }
}
