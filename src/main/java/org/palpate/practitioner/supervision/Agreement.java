package org.palpate.practitioner.supervision;

import java.time.LocalDate;
import java.util.UUID;

/** What is agreed when a supervision begins; {@code until} is its last day. */
public record Agreement(UUID traineeId, UUID supervisorId, String family, LocalDate from, LocalDate until, int required) {
}
