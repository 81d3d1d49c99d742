package org.palpate.screening;

import java.util.Map;
import java.util.UUID;
import org.palpate.screening.verdict.Answers;

/**
 * The wish to sign a screening; its id is made with the form, so that signing twice is signing once.
 *
 * @param closings by fact, why an earlier answer that was not safe no longer holds
 * @param seen the last answer that lay on the table when the form was opened, {@link #NOTHING_TOLD} where none did; null
 *     where nobody has looked at a form
 */
public record Signing(UUID id, UUID patientId, Answers answers, Map<String, String> closings, UUID seen, String note) {

    public static final UUID NOTHING_TOLD = new UUID(0, 0);

    public Signing {
        closings = Map.copyOf(closings);
    }
}
