package org.palpate.clinic;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;

/** A room's name as it is typed. */
class RoomForm extends Form {

    private static final int NAME_LENGTH = 60;

    final String name;

    RoomForm(MultivaluedMap<String, String> params) {
        super("clinic.room", params);
        name = required("name", NAME_LENGTH);
        scope("room");
    }
}
