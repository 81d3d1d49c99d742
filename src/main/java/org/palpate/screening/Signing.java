package org.palpate.screening;

import java.util.Map;
import java.util.UUID;
import org.palpate.screening.verdict.Answers;

/**
 * The wish to sign a screening; its id is made with the form, so that signing twice is signing once.
 *
 * @param closings by fact, why an earlier answer that was not safe no longer holds
 * @param seen the last answer that lay on the table when the form was opened; null where none did
 */
public record Signing(UUID id, UUID patientId, Answers answers, Map<String, String> closings, UUID seen, String note) {

    public Signing {
        closings = Map.copyOf(closings);
    }
}
