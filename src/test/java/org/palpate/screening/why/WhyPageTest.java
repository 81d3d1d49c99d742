package org.palpate.screening.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palpate.patient.PatientSummary;
import org.palpate.reference.Catalogue;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.screening.PlaceName;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Reason;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Verdict;
import org.palpate.web.Page;
import org.palpate.web.Rendered;

/** The three lines, in words that anyone understands. */
class WhyPageTest {

    private static final Catalogue CATALOGUE = ShippedCatalogue.get();
    private static final Rules RULES = new Rules(1, CATALOGUE.contraindications(), CATALOGUE.regions());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
    private static final PatientSummary HANNAH = new PatientSummary(new UUID(0, 9), 10482, "Hannah Cole", "HC",
            LocalDate.of(1987, 3, 14), "+44 20 7946 0100", "she/her", "", "");

    @Test
    void saysOfABlockWhatWasAnsweredTheRuleAndThatOnlyAnotherAnswerChangesIt() {
        Answer haemophilia = new Answer("yes", Set.of(), "Haemophilia A");
        String html = page(ground("dry_needling", "bleeding_disorder", haemophilia, Verdict.BLOCKED));

        assertThat(html).contains("Blocked", "The answer", "<strong>Yes</strong>. Haemophilia A.",
                "Given 16 Nov 2026, 09:00, recorded by Dr. Imre Halász.", "The rule", "Rule bleeding_disorder, version " + CATALOGUE.rulesVersion(), "Source: ",
                "What would change it", "nother answer").doesNotContain("It may be done");
    }

    @Test
    void saysOfAPrecautionThatItMayBeDoneAndHow() {
        String html = page(ground("dry_needling", "dvt_history", Answer.yes(), Verdict.WITH_CARE));

        assertThat(html).contains("With care", "Precaution: ", "It may be done: whoever does it says why, and what was adapted.");
    }

    @Test
    void saysOfAPlaceWhereItHolds() {
        BodyPlace calf = BodyPlace.of("calf:left");
        Explanation wound = ground("dry_needling", "open_wound", Answer.yes(calf), Verdict.BLOCKED);

        assertThat(page(wound)).contains("<strong>Yes</strong>: Left calf");
    }

    @Test
    void saysWhatIsMissingWhereItIsNotYetKnown() {
        assertThat(page(unknown(new Explanation.Lack(null, "", List.of(), 1, false))))
                .contains("Not yet known", "Nobody has asked the screening questions yet.",
                        "What is not known is not permitted: a needle waits, hands ask first. Rules version 1.", "Ask what is open and sign");
        assertThat(page(unknown(new Explanation.Lack(TODAY.minusDays(7), "Dr. Imre Halász", List.of(), 1, false))))
                .contains("The questions were last asked on 9 Nov 2026 by Dr. Imre Halász. That was for that day only.");
        assertThat(page(unknown(new Explanation.Lack(TODAY, "Dr. Imre Halász", RULES.questions().subList(0, 2), 1, false))))
                .contains("2 questions were left open on 16 Nov 2026 by Dr. Imre Halász. The first is:", RULES.questions().get(0).words());
    }

    private static Explanation ground(String gate, String rule, Answer answer, Verdict verdict) {
        Decision decision = RULES.decide(new Answers(Map.of(rule, answer)), new PatientFacts(LocalDate.of(1987, 3, 14), TODAY));
        Reason reason = decision.reasons(gate).keySet().stream().filter(one -> one.ruleId().equals(rule)).findFirst().orElseThrow();
        Said said = new Said(CATALOGUE.contraindication(rule).question().words(), answer, PlaceName.of(answer.places(), CATALOGUE), NOW,
                "Dr. Imre Halász");
        return new Explanation(gate, "Dry needling", List.of(), verdict, List.of(new Ground(said, reason, List.of())), null);
    }

    private static Explanation unknown(Explanation.Lack lack) {
        return new Explanation("dry_needling", "Dry needling", List.of(), Verdict.NOT_YET_KNOWN, List.of(), lack);
    }

    private static String page(Explanation explanation) {
        String html = Rendered.of(Page.of("screening/why/show").with("patient", HANNAH).with("explanations", List.of(explanation)));
        assertThat(html).doesNotContain("??", "th:", "style=");
        return html;
    }
}
