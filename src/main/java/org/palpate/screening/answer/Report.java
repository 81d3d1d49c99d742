package org.palpate.screening.answer;

import java.util.Map;
import java.util.UUID;
import org.palpate.screening.verdict.Answers;

/**
 * Answers that come together: its id is made with the form, so that sending it twice is telling it once.
 *
 * @param closings by fact, why what was not safe no longer holds; only a clinician closes
 */
public record Report(UUID id, UUID patientId, Source source, Answers answers, Map<String, String> closings) {

    public Report {
        closings = Map.copyOf(closings);
    }
}
