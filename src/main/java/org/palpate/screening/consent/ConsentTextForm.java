package org.palpate.screening.consent;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** A text that the clinic publishes in place of the one in use. */
class ConsentTextForm extends Form {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST = 20_000;

    final String language = required("language", 2);
    final String title = required("title", LONGEST_TITLE);
    final String body = required("body", LONGEST);

    ConsentTextForm(MultivaluedMap<String, String> params) {
        super("screening.consent.text", params);
        if (language != null && !language.matches("[a-z]{2}")) {
            reject("language", "screening.consent.text.language.code");
        }
        if (body != null && !ConsentText.namesRisks(body)) {
            reject("body", "screening.consent.text.body.risks");
        }
    }

    static ConsentTextForm of(ConsentText text) {
        return new ConsentTextForm(blank().with("language", text.language()).with("title", text.title()).with("body", text.body()));
    }
}
