package org.palpate.scheduling.feed;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** Whether the clinic's feeds name patients. */
class NamesForm extends Form {

    final Boolean names;

    NamesForm(MultivaluedMap<String, String> params) {
        super("scheduling.feed.form", params);
        names = yesNo("names");
    }
}
