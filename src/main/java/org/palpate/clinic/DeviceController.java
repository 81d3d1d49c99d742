package org.palpate.clinic;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The machines that the practitioners of the location share: added, changed, put out of use. */
@Path("/equipment/devices")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class DeviceController {

    private static final String ONE = "{id: [0-9a-f-]{36}}";

    @Inject
    private Devices devices;
    @Inject
    private EquipmentPage page;

    @POST
    public Answer add(MultivaluedMap<String, String> params) {
        DeviceForm form = new DeviceForm(params);
        if (!form.valid()) {
            return page.list(new RoomForm(Form.blank()), form).status(422);
        }
        devices.add(form.device(form.recordId()));
        return done("clinic.device.added");
    }

    @GET
    @Path(ONE)
    public Page show(@PathParam("id") UUID id) {
        Devices.Device device = devices.get(id);
        return page(device, new DeviceForm(DeviceForm.filledFrom(device)));
    }

    @POST
    @Path(ONE)
    public Answer change(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        DeviceForm form = new DeviceForm(params);
        if (!form.valid()) {
            return page(devices.get(id), form).status(422);
        }
        devices.change(form.device(id));
        return done("clinic.device.changed");
    }

    private static Page page(Devices.Device device, DeviceForm form) {
        return Page.of("clinic/device").with("device", device).with("form", form).with("kinds", ServiceForm.options("deviceKind"));
    }

    private static Redirect done(String message) {
        return Redirect.to("/equipment").saying(message);
    }
}
