package org.palpate.screening.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.palpate.reference.Severity;
import org.palpate.screening.verdict.Change;

/**
 * The wish to make a rule as severe as this for a family, or to ask again after so many days; {@code reviewOn} is null
 * where no review is wished. Its id is made with the form.
 */
public record Proposal(UUID id, Change change, LocalDate reviewOn) {

    boolean lifts() {
        return change.severity() == Severity.NONE;
    }
}
