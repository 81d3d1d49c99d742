package org.palpate.treatment.chart;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** What is to be added to a signed visit. */
class AddendumForm extends Form {

    private static final int LONGEST = 10_000;

    final String text = required("text", LONGEST);

    AddendumForm(MultivaluedMap<String, String> params) {
        super("treatment.addendum", params);
    }
}
