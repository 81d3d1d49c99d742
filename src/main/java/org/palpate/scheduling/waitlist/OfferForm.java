package org.palpate.scheduling.waitlist;

import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** To whom a time is offered. */
class OfferForm extends Form {

    final UUID entry;

    OfferForm(MultivaluedMap<String, String> params) {
        super("scheduling.waiting.offer", params);
        entry = uuid("entry");
    }
}
