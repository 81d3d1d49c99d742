package org.palpate.screening.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.palpate.reference.Severity;

/** The wish to make a rule as severe as this for a family; {@code reviewOn} is null where no review is wished. */
public record Proposal(UUID id, String ruleId, String family, Severity severity, String reason, LocalDate reviewOn) {
}
