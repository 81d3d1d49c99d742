package org.palpate.screening;

import java.util.UUID;

/** Told in the same transaction: answers about this patient have come in, so what follows from them may be another. */
public record AnswersChanged(UUID patientId) {
}
