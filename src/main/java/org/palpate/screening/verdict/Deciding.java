package org.palpate.screening.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One run of the rules over the answers, for one gate. */
final class Deciding {

    private static final Comparator<Finding> WORST_FIRST =
            Comparator.comparing((Finding finding) -> finding.reason().severity()).reversed();

    private final String gate;
    private final Answers answers;
    private final Map<BodyPlace, List<Finding>> findings = new TreeMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    Deciding(String gate, Answers answers) {
        this.gate = gate;
        this.answers = answers;
        findings.put(BodyPlace.EVERYWHERE, new ArrayList<>());
    }

    List<Ruling> by(List<Rule> rules, List<CombinedRule> combined) {
        rules.stream().filter(rule -> rule.concerns(gate)).forEach(this::apply);
        combined.stream().filter(rule -> rule.gate().equals(gate)).forEach(this::apply);
        return findings.keySet().stream().map(this::ruling).toList();
    }

    private void apply(CombinedRule rule) {
        if (rule.applies(answers)) {
            rule.findings().forEach(this::add);
        }
        open.addAll(rule.open(answers));
    }

    private void add(Finding finding) {
        findings.computeIfAbsent(finding.place(), place -> new ArrayList<>()).add(finding);
    }

    private void apply(Rule rule) {
        Optional<Answer> answer = answers.find(rule.fact());
        answer.filter(rule::applies).ifPresent(given -> rule.findings(gate, given).forEach(this::add));
        boolean missing = answer.isEmpty() && rule.row().question().required();
        if (missing || answer.filter(rule::lacksPlace).isPresent()) {
            open.add(rule.fact());
        }
    }

    private Ruling ruling(BodyPlace place) {
        List<String> openHere = place.isEverywhere() ? List.copyOf(open) : List.of();
        List<Finding> here = findings.get(place).stream().sorted(WORST_FIRST).toList();
        Verdict verdict = here.stream().map(Finding::verdict)
                .reduce(openHere.isEmpty() ? Verdict.ALLOWED : Verdict.NOT_YET_KNOWN, Verdict::orWorse);
        return new Ruling(gate, place, verdict, here.stream().map(Finding::reason).toList(), openHere);
    }
}
