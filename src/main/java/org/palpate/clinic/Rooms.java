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

    private static final String AT = "select id, name, version from palpate.room where location_id = ? order by position, name";
    private static final String ADD = """
            insert into palpate.room (clinic_id, id, location_id, name, position)
            select ?, ?, ?, ?, coalesce(max(position), 0) + 1 from palpate.room where location_id = ?
            """;
    private static final String RENAME = "update palpate.room set name = ?, version = version + 1 where id = ? and version = ? returning id";

    /** A room by its name. */
    public record Room(UUID id, String name, int version) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;

    /** In the clinic's own order. */
    public List<Room> at(UUID locationId) {
        return sql.all(AT, row -> new Room(row.getObject("id", UUID.class), row.getString("name"), row.getInt("version")), locationId);
    }

    /** A room of the caller's location. */
    public Room get(UUID id) {
        return at(location()).stream().filter(room -> room.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Adds a room to the caller's location, once. */
    void add(UUID id, String name) {
        if (at(location()).stream().noneMatch(room -> room.id().equals(id))) {
            sql.run(ADD, caller.user().clinicId(), id, location(), name, location());
            audit.changed("room.added", id, null);
        }
    }

    void rename(UUID id, int version, String name) {
        get(id);
        sql.first(RENAME, row -> row.getString(1), name, id, version).orElseThrow(Stale::new);
        audit.changed("room.renamed", id, null);
    }

    private UUID location() {
        return caller.user().location().id();
    }
}
