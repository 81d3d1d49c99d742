package org.palpate.clinic;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;

/** The treatment rooms of a location. */
@Doorway
public class Rooms {

    private static final String AT = "select id, name from palpate.room where location_id = ? order by position, name";

    /** A room by its name. */
    public record Room(UUID id, String name) {
    }

    @Inject
    private Sql sql;

    public List<Room> at(UUID locationId) {
        return sql.all(AT, row -> new Room(row.getObject("id", UUID.class), row.getString("name")), locationId);
    }
}
