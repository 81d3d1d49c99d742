package org.palpate.screening.consent;

import java.util.List;
import java.util.UUID;

import org.palpate.practitioner.credential.EvidenceFile;

/**
 * The wish to sign; its id is made with the form, so that signing twice is signing once.
 *
 * @param shown word for word what was read
 */
public record Signing(UUID id, UUID patientId, ConsentText text, String shown, List<UUID> practitioners, List<String> regions,
                      Signature signature) {

    /**
     * Whose hand, and how: exactly one of strokes and scan is there unless the name was typed.
     *
     * @param way drawn, typed or paper
     * @param signer patient, guardian or representative
     * @param relation to the patient, empty for the patient
     */
    public record Signature(String way, String name, String signer, String relation, Strokes strokes, EvidenceFile scan) {
    }
}
