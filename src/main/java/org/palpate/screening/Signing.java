package org.palpate.screening;

import java.util.UUID;
import org.palpate.screening.verdict.Answers;

/** The wish to sign a screening; its id is made with the form, so that signing twice is signing once. */
public record Signing(UUID id, UUID patientId, Answers answers, String note) {
}
