package org.palpate.treatment;

import java.util.UUID;

/** A visit is being signed: whoever keeps part of it may refuse, in the same transaction. */
public record VisitSigned(UUID visitId) {
}
