package org.palpate.screening.answer;

import java.util.List;

/**
 * What reception asks on the telephone before booking, in a minute: the three red flags for which a booking would be the
 * wrong help. Their words are the room's messages; what a "yes" does is said by the catalogue, as for every answer.
 */
final class Triage {

    static final List<String> FACTS = List.of("pe_symptoms", "dvt_suspected_or_current", "cauda_equina");

    private Triage() {
    }
}
