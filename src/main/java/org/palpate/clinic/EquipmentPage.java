package org.palpate.clinic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Place;
import org.palpate.web.Form;
import org.palpate.web.Page;

/** Puts the list of rooms and devices together. */
@ApplicationScoped
class EquipmentPage {

    @Inject
    private Rooms rooms;
    @Inject
    private Devices devices;
    @Inject
    private Caller caller;

    Page list(RoomForm room, DeviceForm device) {
        Place place = caller.user().location();
        return Page.of("clinic/equipment").with("place", place).with("rooms", rooms.at(place.id())).with("devices", devices.at(place.id()))
                .with("room", room).with("device", device).with("kinds", ServiceForm.options("deviceKind"));
    }

    static DeviceForm blankDevice() {
        return new DeviceForm(Form.blank().with("minutesAfter", 0).with("active", "yes"));
    }
}
