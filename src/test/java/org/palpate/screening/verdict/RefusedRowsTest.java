package org.palpate.screening.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.palpate.screening.verdict.Shipped.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Contraindication.Effect;
import org.palpate.reference.Contraindication.Question;
import org.palpate.reference.Severity;

/** A row that does not hang together makes no rules: each requirement, broken alone and kept. */
class RefusedRowsTest {

    private static final Contraindication PLAIN = row("epilepsy");
    private static final Contraindication WEEKS = row("pregnant_t1");
    private static final String WHERE = "says where it holds";

    private static Contraindication row(String id) {
        return ROWS.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static Question asked(Question asked, String safe, String valueRule, boolean groupNo) {
        return new Question(asked.words(), asked.kind(), safe, valueRule, asked.factKey(), asked.followUp(), asked.askedOf(),
                asked.askWhen(), asked.required(), groupNo, asked.noAnswerValidFor());
    }

    private static Effect effect(Severity needling, List<String> regions, boolean asksPlace, boolean localCare, String... exceptions) {
        Map<String, Severity> severities = new HashMap<>();
        Contraindication.FAMILIES.forEach(family -> severities.put(family, family.equals(NEEDLING) ? needling : Severity.NONE));
        return new Effect(severities, regions, asksPlace, localCare, List.of(exceptions), false, false, false);
    }

    private static Contraindication with(Contraindication row, Question question, Effect effect) {
        return new Contraindication(row.version(), row.id(), row.name(), row.category(), question, effect, row.advice(), row.source());
    }

    private static Contraindication doing(Effect effect) {
        return with(PLAIN, asked(PLAIN.question(), "no", "", false), effect);
    }

    private static void refused(Contraindication row, String requirement) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rules(1, List.of(row), REGIONS))
                .withMessage("The rule " + row.id() + " must be one that " + requirement);
    }

    private static void understood(Contraindication row) {
        assertThatCode(() -> new Rules(1, List.of(row), REGIONS)).doesNotThrowAnyException();
    }

    @Test
    void aValueRuleIsThereExactlyWhereAValueIsAsked() {
        refused(with(PLAIN, asked(PLAIN.question(), "no", "weeks<3 -> applies", false), PLAIN.effect()), "has a value rule exactly when it asks for a value");
        refused(with(WEEKS, asked(WEEKS.question(), "none", "", false), WEEKS.effect()), "has a value rule exactly when it asks for a value");
        understood(PLAIN);
        understood(WEEKS);
    }

    @Test
    void oneOfItsTwoAnswersIsSafe() {
        refused(with(PLAIN, asked(PLAIN.question(), "perhaps", "", false), PLAIN.effect()), "is safe with yes or no");
        understood(with(PLAIN, asked(PLAIN.question(), "yes", "", false), PLAIN.effect()));
    }

    @Test
    void aNoToAllAnswersNoRedFlagAndNothingThatIsSafeWithYes() {
        String requirement = "is no red flag and safe with no where a no to all is allowed";
        Effect redFlag = new Effect(PLAIN.effect().severities(), List.of(), false, false, List.of(), false, true, false);
        refused(with(PLAIN, asked(PLAIN.question(), "no", "", true), redFlag), requirement);
        refused(with(PLAIN, asked(PLAIN.question(), "yes", "", true), PLAIN.effect()), requirement);
        understood(with(PLAIN, asked(PLAIN.question(), "no", "", false), redFlag));
        understood(with(PLAIN, asked(PLAIN.question(), "no", "", true), PLAIN.effect()));
    }

    @Test
    void whatHoldsLocallySaysWhere() {
        refused(doing(effect(Severity.CONTRAINDICATED_LOCALLY, List.of(), false, false)), WHERE);
        refused(doing(effect(Severity.PRECAUTION, List.of(), false, true)), WHERE);
        refused(doing(effect(Severity.NONE, List.of(), false, false, "dry_needling@local=precaution")), WHERE);
        refused(doing(effect(Severity.NONE, List.of(), false, false, "dn_electrical=contraindicated_locally")), WHERE);
        understood(doing(effect(Severity.CONTRAINDICATED_LOCALLY, List.of(), true, false)));
        understood(doing(effect(Severity.CONTRAINDICATED_LOCALLY, List.of("calf"), false, false)));
        understood(doing(effect(Severity.CONTRAINDICATED, List.of(), false, false, "dn_electrical=contraindicated", "dry_needling@lung_risk=precaution")));
    }

    @Test
    void aRegionThatItNamesExists() {
        refused(doing(effect(Severity.CONTRAINDICATED_LOCALLY, List.of("calf", "tail"), false, false)), "names known regions");
    }

    @Test
    void theLungIsHeldOnTheSidesThatWereTold() {
        Rules rules = new Rules(1, List.of(doing(effect(Severity.NONE, List.of(), true, false, "dry_needling@lung_risk=contraindicated"))), REGIONS);
        Rule rule = rules.all().get(0);
        assertThat(rule.findings(NEEDLING, Answer.yes(left("calf")))).extracting(Finding::place).containsExactly(left("lung_risk"));
        assertThat(rule.findings(NEEDLING, Answer.yes(left("calf"), right("hand")))).extracting(Finding::place)
                .containsExactlyInAnyOrder(left("lung_risk"), right("lung_risk"));
        assertThat(rule.findings(NEEDLING, Answer.yes(middle("breastbone")))).extracting(Finding::place)
                .containsExactlyInAnyOrder(left("lung_risk"), right("lung_risk"), middle("lung_risk"));
        assertThat(rule.findings(NEEDLING, Answer.yes())).hasSize(3);
    }
}
