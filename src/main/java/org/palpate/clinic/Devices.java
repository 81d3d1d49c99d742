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

/** The machines that the practitioners of a location share. */
@Doorway
public class Devices {

    private static final String AT = """
            select id, kind, name, minutes_after, active, version from palpate.device where location_id = ?
            order by active desc, position, name
            """;
    private static final String ADD = """
            insert into palpate.device (clinic_id, id, location_id, kind, name, minutes_after, active, position)
            select ?, ?, ?, ?, ?, ?, ?, coalesce(max(position), 0) + 1 from palpate.device where location_id = ?
            """;
    private static final String CHANGE = """
            update palpate.device set kind = ?, name = ?, minutes_after = ?, active = ?, version = version + 1
            where id = ? and version = ? returning id
            """;

    /** A machine, and for how many minutes it stays taken after an appointment; one that is not active is not booked. */
    public record Device(UUID id, DeviceKind kind, String name, int minutesAfter, boolean active, int version) {
    }

    @Inject
    private Sql sql;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;

    /** In the clinic's own order; those out of use at the end. */
    public List<Device> at(UUID locationId) {
        return sql.all(AT, row -> new Device(row.getObject("id", UUID.class), DeviceKind.of(row.getString("kind")), row.getString("name"),
                row.getInt("minutes_after"), row.getBoolean("active"), row.getInt("version")), locationId);
    }

    /** A device of the caller's location. */
    public Device get(UUID id) {
        return at(location()).stream().filter(device -> device.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Adds a device to the caller's location, once. */
    void add(Device device) {
        if (at(location()).stream().noneMatch(known -> known.id().equals(device.id()))) {
            sql.run(ADD, caller.user().clinicId(), device.id(), location(), device.kind().code(), device.name(), (short) device.minutesAfter(),
                    device.active(), location());
            audit.changed("device.added", device.id(), null);
        }
    }

    /** Changes a device for what is booked from now on, unless someone else has changed it since that version was read. */
    void change(Device device) {
        get(device.id());
        sql.first(CHANGE, row -> row.getString(1), device.kind().code(), device.name(), (short) device.minutesAfter(), device.active(),
                device.id(), device.version()).orElseThrow(Stale::new);
        audit.changed("device.changed", device.id(), null);
    }

    private UUID location() {
        return caller.user().location().id();
    }
}
