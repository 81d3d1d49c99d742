package org.palpate.screening.consent;

import java.util.List;
import java.util.Optional;

/** A consent exactly as it was signed, with every word that was shown. */
public record SignedConsent(Consent consent, String shown, Optional<Strokes> strokes) {

    public List<ConsentText.Section> sections() {
        return ConsentText.sections(shown);
    }
}
