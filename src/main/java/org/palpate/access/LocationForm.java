package org.palpate.access;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.palpate.web.Form;

/** The location in which someone works from now on. */
class LocationForm extends Form {

    final UUID location = uuid("location");

    LocationForm(MultivaluedMap<String, String> params) {
        super("access.locations", params);
    }
}
