package org.palpate.practitioner.credential;

import java.time.LocalDate;
import java.util.List;

import org.palpate.practitioner.qualification.CredentialKind;

/**
 * What a credential says.
 *
 * @param place     whose body issued it, as US-MD; ANY: it counts everywhere
 * @param expiresOn the last day on which it counts; null: it does not end
 */
public record Content(CredentialKind kind, String title, Issue issue, String place, Scope scope, LocalDate issuedOn, LocalDate expiresOn,
                      String conditions) {

    /** Who issued it and under which number. */
    public record Issue(String body, String number) {
    }

    /**
     * To what it is limited.
     *
     * @param techniques     technique families; empty: all that its kind covers
     * @param regions        regions of the body; empty: all
     * @param hoursTheory    null where nothing is said
     * @param hoursPractical null where nothing is said
     */
    public record Scope(List<String> techniques, List<String> regions, Integer hoursTheory, Integer hoursPractical) {

        public Scope {
            techniques = techniques.stream().sorted().toList();
            regions = regions.stream().sorted().toList();
        }

        /** Whether it says anything about hours. */
        public boolean isTimed() {
            return hoursTheory != null || hoursPractical != null;
        }

        public int theory() {
            return hoursTheory == null ? 0 : hoursTheory;
        }

        public int practice() {
            return hoursPractical == null ? 0 : hoursPractical;
        }
    }
}
