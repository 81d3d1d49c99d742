package org.palpate.screening.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.Change;
import org.palpate.screening.verdict.Rules;

/** Everything that a clinic says differently: its versions, the latest first, what is in force, and the drafts. */
public record RuleBook(Rules shipped, List<PublishedSet> sets, List<KeptChange> published, List<KeptChange> drafts,
                       LocalDate today) {

    public int version() {
        return sets.isEmpty() ? 0 : sets.get(0).version();
    }

    public Optional<KeptChange> inForce(String ruleId, String family) {
        return find(published, ruleId, family);
    }

    public Optional<KeptChange> draft(String ruleId, String family) {
        return find(drafts, ruleId, family);
    }

    /** How severe the rule is here now. */
    public Severity severity(String ruleId, String family, Severity asShipped) {
        return inForce(ruleId, family).filter(kept -> !kept.isLapsed(today)).map(KeptChange::severity).orElse(asShipped);
    }

    /** For how many days a safe answer stands here now. */
    public int days(String ruleId, int asShipped) {
        return inForce(ruleId, Change.ANSWER).map(KeptChange::days).orElse(asShipped);
    }

    /** The clinic's changes once the drafts are published: a draft that says what is shipped ends a change. */
    List<KeptChange> withDrafts() {
        List<KeptChange> all = new ArrayList<>(drafts);
        published.stream().filter(kept -> drafts.stream().noneMatch(kept::isAbout)).forEach(all::add);
        return all.stream().filter(kept -> shipped.obstacle(kept.change()) != Change.Obstacle.NO_CHANGE).toList();
    }

    Rules now() {
        return rules(version(), published);
    }

    Rules drafted() {
        return rules(version() + 1, withDrafts());
    }

    private Rules rules(int version, List<KeptChange> changes) {
        return shipped.changed(version, changes.stream().filter(kept -> !kept.isLapsed(today)).map(KeptChange::change).toList());
    }

    private static Optional<KeptChange> find(List<KeptChange> some, String ruleId, String family) {
        return some.stream().filter(kept -> kept.ruleId().equals(ruleId) && kept.family().equals(family)).findFirst();
    }
}
