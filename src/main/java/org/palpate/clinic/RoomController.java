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
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The rooms and shared devices of the location, and the rooms themselves. */
@Path("/equipment")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class RoomController {

    private static final String ONE = "rooms/{id: [0-9a-f-]{36}}";

    @Inject
    private Rooms rooms;
    @Inject
    private EquipmentPage page;

    @GET
    public Page list() {
        return page.list(new RoomForm(RoomForm.empty()), EquipmentPage.blankDevice());
    }

    @POST
    @Path("rooms")
    public Answer add(MultivaluedMap<String, String> params) {
        RoomForm form = new RoomForm(params);
        if (!form.valid()) {
            return page.list(form, EquipmentPage.blankDevice()).status(422);
        }
        rooms.add(form.room(form.recordId()));
        return done("clinic.room.added");
    }

    @GET
    @Path(ONE)
    public Page show(@PathParam("id") UUID id) {
        Rooms.Room room = rooms.get(id);
        return page(room, new RoomForm(RoomForm.filledFrom(room)));
    }

    @POST
    @Path(ONE)
    public Answer change(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        RoomForm form = new RoomForm(params);
        if (!form.valid()) {
            return page(rooms.get(id), form).status(422);
        }
        rooms.change(form.room(id));
        return done("clinic.room.changed");
    }

    private static Page page(Rooms.Room room, RoomForm form) {
        return Page.of("clinic/room").with("room", room).with("form", form);
    }

    private static Redirect done(String message) {
        return Redirect.to("/equipment").saying(message);
    }
}
