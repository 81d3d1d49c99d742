package org.palpate.screening.consent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.practitioner.Practitioner;
import org.palpate.practitioner.credential.EvidenceFile;
import org.palpate.reference.Catalogue;
import org.palpate.web.Upload;

/** A consent about to be signed: what was read, and the signature, drawn, typed or on paper. */
class ConsentForm extends TermsForm {

    private static final int LONGEST_NAME = 120;
    private static final int HASH = 64;

    /** How it is signed. */
    enum Way {
        DRAWN, TYPED, PAPER
    }

    /** Whose hand it is. */
    enum Signer {
        PATIENT, GUARDIAN, REPRESENTATIVE
    }

    final String sha256;
    final Signing.Signature signature;

    ConsentForm(MultivaluedMap<String, String> params, Optional<Upload> upload, List<ConsentText> inUse, List<Practitioner> active,
                Catalogue catalogue) {
        super("screening.consent.form", params, inUse, active, catalogue);
        sha256 = optional("sha256", HASH);
        Signer signer = choice("signer", Signer.class);
        String name = required("name", LONGEST_NAME);
        String relation = signer == Signer.PATIENT ? null : optional("relation", LONGEST_NAME);
        if (signer != null && signer != Signer.PATIENT && relation == null) {
            reject("relation", "screening.consent.form.relation.missing");
        }
        Way way = choice("way", Way.class);
        Strokes strokes = way == Way.DRAWN ? drawn() : null;
        EvidenceFile scan = way == Way.PAPER ? scan(upload) : null;
        if (!value("witnessed").equals("yes")) {
            reject("witnessed", "screening.consent.form.witnessed.missing");
        }
        signature = new Signing.Signature(code(way), name, code(signer), relation == null ? "" : relation, strokes, scan);
    }

    private static String code(Enum<?> choice) {
        return choice == null ? null : choice.name().toLowerCase(Locale.ROOT);
    }

    private Strokes drawn() {
        Optional<Strokes> strokes = Strokes.read(value("strokes"));
        if (strokes.isEmpty()) {
            reject("strokes", "screening.consent.form.strokes.missing");
        }
        return strokes.orElse(null);
    }

    private EvidenceFile scan(Optional<Upload> upload) {
        if (upload.isEmpty()) {
            reject("scan", "screening.consent.form.scan.missing");
            return null;
        }
        if (!upload.get().whole() || upload.get().content().length > EvidenceFile.LARGEST) {
            reject("scan", "screening.consent.form.scan.large");
            return null;
        }
        Optional<EvidenceFile> file = EvidenceFile.of(upload.get().name(), upload.get().content());
        if (file.isEmpty()) {
            reject("scan", "screening.consent.form.scan.type");
        }
        return file.orElse(null);
    }
}
