package org.palpate.screening.verdict;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Muscle;
import org.palpate.reference.Region;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.reference.Technique;

/** The shipped rules, an adult without any finding, and short words for what the tests say about them. */
final class Shipped {

    static final String MANUAL = "manual_compression";
    static final String RELEASE = "myofascial_release";
    static final String NEEDLING = "dry_needling";
    static final String SELF_CARE = "self_care_tools";
    static final String HEAT = "heat_therapy";
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    static final PatientFacts ADULT = new PatientFacts(LocalDate.of(1987, 3, 14), DAY);
    static final List<Contraindication> ROWS = ShippedCatalogue.contraindications();
    static final List<Region> REGIONS = ShippedCatalogue.regions();
    static final List<Muscle> MUSCLES = ShippedCatalogue.muscles();
    static final List<Technique> TECHNIQUES = ShippedCatalogue.techniques();
    static final Rules RULES = new Rules(ShippedCatalogue.get().rulesVersion(), ROWS, REGIONS);
    /** As the product decides: with the rules that combine several facts. */
    static final Rules WHOLE = whole(ShippedCatalogue.get());

    private Shipped() {
    }

    /** As the product decides with this catalogue. */
    static Rules whole(Catalogue catalogue) {
        return new Rules(catalogue.rulesVersion(), catalogue.contraindications(), catalogue.regions(),
                catalogue.combinations().stream().map(CombinedRule::of).toList());
    }

    static Answers allSafe() {
        Answers answers = Answers.NONE_YET;
        for (Question question : RULES.questions()) {
            answers = answers.with(question.fact(), safe(question.fact()));
        }
        return answers;
    }

    static Answer safe(String fact) {
        return List.of("no", "yes", "none").stream().map(Answer::of)
                .filter(answer -> RULES.accepts(fact, answer) && !RULES.isUnsafe(fact, answer))
                .findFirst().orElseThrow();
    }

    /** Everything is safe but this. */
    static Decision butFor(String fact, Answer answer) {
        return RULES.decide(allSafe().with(fact, answer), ADULT);
    }

    static Decision without(String... facts) {
        Map<String, Answer> left = new LinkedHashMap<>(allSafe().byFact());
        Arrays.asList(facts).forEach(left::remove);
        return RULES.decide(new Answers(left), ADULT);
    }

    static Muscle muscle(String id) {
        return MUSCLES.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    static Technique technique(String id) {
        return TECHNIQUES.stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow();
    }

    static BodyPlace left(String zone) {
        return new BodyPlace(zone, Side.LEFT);
    }

    static BodyPlace right(String zone) {
        return new BodyPlace(zone, Side.RIGHT);
    }

    static BodyPlace middle(String zone) {
        return new BodyPlace(zone, Side.MIDDLE);
    }
}
