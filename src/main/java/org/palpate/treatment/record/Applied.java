package org.palpate.treatment.record;

import java.util.UUID;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Certificate;
import org.palpate.reference.Technique;

/**
 * A technique that was applied to a point, to be recorded.
 *
 * @param id of the record, made when the form was; the same sent twice makes one record
 * @param needsCertificate whether the technique's family is for the certified; the database compares it
 * @param care what was stated about the precautions in force; {@link Care#NONE} where there is none
 */
public record Applied(UUID id, Technique technique, boolean needsCertificate, Dose dose, Care care) {

    public static Applied of(Catalogue catalogue, UUID id, Technique technique, Dose dose) {
        return new Applied(id, technique, isForTheCertified(catalogue, technique.familyId()), dose, Care.NONE);
    }

    /** The same with what was stated about the precautions. */
    public Applied with(Care stated) {
        return new Applied(id, technique, needsCertificate, dose, stated);
    }

    /** Whether any technique of the family asks for a licence or a certificate: then all of it is for the certified. */
    public static boolean isForTheCertified(Catalogue catalogue, String familyId) {
        return catalogue.techniques().stream().filter(technique -> technique.familyId().equals(familyId))
                .anyMatch(technique -> technique.certificate() != Certificate.NONE);
    }
}
