package org.palpate.screening.verdict;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of the rules over the answers. */
final class Deciding {

    private final BodyPlan plan;
    private final Set<String> gates;
    private final Answers answers;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Set<Question>> open = new LinkedHashMap<>();

    Deciding(BodyPlan plan, Set<String> gates, Answers answers) {
        this.plan = plan;
        this.gates = gates;
        this.answers = answers;
        gates.forEach(gate -> open.put(gate, new LinkedHashSet<>()));
    }

    Decision by(Rules rules) {
        rules.all().forEach(this::apply);
        return new Decision(rules, plan, findings, open);
    }

    private void apply(Rule rule) {
        Optional<Answer> answer = answers.find(rule.fact());
        answer.filter(rule::applies)
                .ifPresent(given -> gates.forEach(gate -> findings.addAll(rule.findings(gate, given))));
        boolean missing = answer.isEmpty() && rule.row().question().required();
        if (missing || answer.filter(rule::lacksPlace).isPresent()) {
            gates.stream().filter(rule::concerns).forEach(gate -> open.get(gate).add(Question.of(rule)));
        }
    }
}
