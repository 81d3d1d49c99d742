package org.palpate.clinic.closure;

import java.time.LocalDate;
import java.util.UUID;

/** A day on which a location is closed: a public holiday, a works holiday. */
public record Closure(UUID id, LocalDate day, String name) {
}
