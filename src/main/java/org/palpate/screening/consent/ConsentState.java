package org.palpate.screening.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Where a patient's consent stands for one kind and a plan.
 *
 * @param consent the one that holds, otherwise the latest; null when there is none
 * @param endings why it does not hold; empty when it holds
 */
public record ConsentState(String kind, String name, Set<String> families, Consent consent, List<Ending> endings) {

    /** The states of all kinds, in their order. */
    static List<ConsentState> of(List<ConsentKind> kinds, List<Consent> consents, Plan plan) {
        List<ConsentState> states = new ArrayList<>();
        for (ConsentKind kind : kinds) {
            List<Consent> own = consents.stream().filter(one -> one.kind().equals(kind.id()))
                    .sorted(Comparator.comparing((Consent one) -> one.signed().at()).reversed()).toList();
            Consent shown = own.stream().filter(one -> one.holds(plan)).findFirst()
                    .orElseGet(() -> own.stream().filter(one -> one.holds(Plan.at(plan.at()))).findFirst()
                            .orElse(own.isEmpty() ? null : own.get(0)));
            states.add(new ConsentState(kind.id(), kind.name(), kind.families(), shown,
                    shown == null ? List.of() : shown.endings(plan)));
        }
        return states;
    }

    public boolean holds() {
        return consent != null && endings.isEmpty();
    }

    public boolean isMissing() {
        return consent == null;
    }

    /** Until when it holds. */
    public Instant until() {
        return consent.signed().until();
    }

    /** Whether there is something to withdraw: it holds, if not for this plan. */
    public boolean canBeWithdrawn(Instant now) {
        return consent != null && consent.holds(Plan.at(now));
    }

    /** The last part of the key of its words. */
    public String code() {
        return isMissing() ? "missing" : holds() ? "holds" : endings.get(0).code();
    }
}
