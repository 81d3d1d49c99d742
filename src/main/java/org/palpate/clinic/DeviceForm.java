package org.palpate.clinic;

import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Blank;
import org.palpate.web.Form;

/** A device as it is typed. */
class DeviceForm extends Form {

    private static final int NAME_LENGTH = 60;
    private static final int LONGEST_BUFFER = 60;

    private final DeviceKind kind;
    private final String name;
    private final Integer minutesAfter;
    private final Boolean active;

    DeviceForm(MultivaluedMap<String, String> params) {
        super("clinic.device", params);
        kind = choice("kind", DeviceKind.class);
        name = required("name", NAME_LENGTH);
        minutesAfter = integer("minutesAfter", 0, LONGEST_BUFFER);
        active = yesNo("active");
        scope("device");
    }

    static Blank filledFrom(Devices.Device device) {
        return blank().with("version", device.version()).with("kind", device.kind()).with("name", device.name())
                .with("minutesAfter", device.minutesAfter()).with("active", device.active() ? "yes" : "no");
    }

    Devices.Device device(UUID id) {
        return new Devices.Device(id, kind, name, minutesAfter, active, version());
    }
}
