package org.palpate.clinic;

import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Blank;
import org.palpate.web.Form;

/** A room as it is typed. */
class RoomForm extends Form {

    private static final int NAME_LENGTH = 60;

    private static final int LONGEST_BUFFER = 60;

    private final String name;
    private final Integer minutesAfter;

    RoomForm(MultivaluedMap<String, String> params) {
        super("clinic.room", params);
        name = required("name", NAME_LENGTH);
        minutesAfter = integer("minutesAfter", 0, LONGEST_BUFFER);
        scope("room");
    }

    static Blank empty() {
        return blank().with("minutesAfter", 0);
    }

    static Blank filledFrom(Rooms.Room room) {
        return blank().with("version", room.version()).with("name", room.name()).with("minutesAfter", room.minutesAfter());
    }

    /** The room of that id, in the version that was read. */
    Rooms.Room room(UUID id) {
        return new Rooms.Room(id, name, minutesAfter, version());
    }
}
