package org.palpate.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.palpate.reference.Catalogue;
import org.palpate.screening.verdict.CombinedRule;
import org.palpate.screening.verdict.Rules;

/** Reads the catalogue's contraindications, and the rules that combine them, once. */
@ApplicationScoped
class RulesInForce {

    @Inject
    private Catalogue catalogue;

    @Produces
    @Singleton
    Rules rules() {
        return new Rules(catalogue.rulesVersion(), catalogue.contraindications(), catalogue.regions(),
                catalogue.combinations().stream().map(CombinedRule::of).toList());
    }
}
