package org.palpate.clinic;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Stale;

/** The treatment rooms of a location. */
@Doorway
public class Rooms {

    private static final String AT = "select id, name, minutes_after, version from palpate.room where location_id = ? order by position, name";
    private static final String ADD = """
            insert into palpate.room (clinic_id, id, location_id, name, minutes_after, position)
            select ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1 from palpate.room where location_id = ?
            """;
    private static final String CHANGE = """
            update palpate.room set name = ?, minutes_after = ?, version = version + 1 where id = ? and version = ? returning id
            """;

    /** A room, and for how many minutes it stays taken after any appointment. */
    public record Room(UUID id, String name, int minutesAfter, int version) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;

    /** In the clinic's own order. */
    public List<Room> at(UUID locationId) {
        return sql.all(AT, row -> new Room(row.getObject("id", UUID.class), row.getString("name"),
                row.getInt("minutes_after"), row.getInt("version")), locationId);
    }

    /** A room of the caller's location. */
    public Room get(UUID id) {
        return at(location()).stream().filter(room -> room.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Adds a room to the caller's location, once. */
    void add(Room room) {
        if (at(location()).stream().noneMatch(known -> known.id().equals(room.id()))) {
            sql.run(ADD, caller.user().clinicId(), room.id(), location(), room.name(), (short) room.minutesAfter(), location());
            audit.changed("room.added", room.id(), null);
        }
    }

    /** Changes a room for what is booked from now on, unless someone else has changed it since that version was read. */
    void change(Room room) {
        get(room.id());
        sql.first(CHANGE, row -> row.getString(1), room.name(), (short) room.minutesAfter(), room.id(), room.version()).orElseThrow(Stale::new);
        audit.changed("room.changed", room.id(), null);
    }

    private UUID location() {
        return caller.user().location().id();
    }
}
