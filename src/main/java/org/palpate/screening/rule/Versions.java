package org.palpate.screening.rule;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.palpate.screening.rule.ScreenedPatients.Screened;
import org.palpate.screening.verdict.Decision;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Rules;

/** Two versions of the rules side by side, on one day; {@code changed} are the rules in which they differ. */
record Versions(Rules from, Rules to, Set<String> changed, LocalDate day) {

    static Versions of(RuleBook book, LocalDate day) {
        return new Versions(book.now(), book.drafted(),
                book.drafts().stream().map(KeptChange::ruleId).collect(Collectors.toSet()), day);
    }

    /** Whether they can differ about this patient at all. */
    boolean concern(Screened patient) {
        return to.speak(changed, patient.answers());
    }

    Set<String> gates() {
        return to.gates();
    }

    Decision before(Screened patient) {
        return from.decide(patient.answers(), facts(patient));
    }

    Decision after(Screened patient) {
        return to.decide(patient.answers(), facts(patient));
    }

    private PatientFacts facts(Screened patient) {
        return new PatientFacts(patient.birthDate(), day);
    }
}
