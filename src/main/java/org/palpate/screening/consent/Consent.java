package org.palpate.screening.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A signed consent.
 *
 * @param regions of the body, or the whole of it; none in some that were signed before that was asked: all regions discussed
 * @param practitioners who may treat, by id with their names
 * @param open the practitioners for whom nothing replaced or ended it
 * @param ended what ended it before its time, if something did
 */
public record Consent(UUID id, String kind, Wording wording, Signed signed, List<String> regions, Map<UUID, String> practitioners,
                      Set<UUID> open, Optional<Ending> ended) {

    /** In place of regions. */
    static final String WHOLE_BODY = "any";

    /** Which text was signed, and the hash of what was shown, word for word. */
    public record Wording(String name, String language, String version, String sha256) {
    }

    /** Who signed when, how, until when it holds, and who was there. */
    public record Signed(Instant at, Instant until, String way, String name, String signer, String relation, String witness) {
    }

    /**
     * What stands against it for a plan; empty when it holds. Withdrawal, a new risk, a new text and twelve months end
     * it for everything; another practitioner or region is not what was consented to.
     */
    public List<Ending> endings(Plan plan) {
        List<Ending> endings = new ArrayList<>();
        ended.ifPresent(endings::add);
        if (ended.isEmpty() && open.isEmpty()) {
            endings.add(Ending.by(Ground.REPLACED, null));
        }
        if (!plan.at().isBefore(signed.until())) {
            endings.add(Ending.by(Ground.EXPIRED, signed.until()));
        }
        if (endings.isEmpty() && plan.practitioner() != null && !open.contains(plan.practitioner())) {
            endings.add(Ending.by(practitioners.containsKey(plan.practitioner()) ? Ground.REPLACED : Ground.PRACTITIONER, null));
        }
        if (endings.isEmpty() && !regions.isEmpty() && !regions.contains(WHOLE_BODY) && !regions.containsAll(plan.regions())) {
            endings.add(Ending.by(Ground.REGION, null));
        }
        return endings;
    }

    public boolean holds(Plan plan) {
        return endings(plan).isEmpty();
    }
}
