package org.palpate.practitioner.hours;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;

import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Outcome;
import org.palpate.practitioner.Hours;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Hours that become others from a date on, or end. */
@Path("/practitioners/{practitioner: [0-9a-f-]{36}}/hours/{hours: [0-9a-f-]{36}}")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class HoursChangeController {

    @PathParam("practitioner")
    private UUID practitionerId;
    @PathParam("hours")
    private UUID hoursId;
    @Inject
    private HoursPage page;
    @Inject
    private Timetables timetables;

    @GET
    public Page show() {
        Hours hours = hours();
        return page.one(practitionerId, hours, page.filled(hours), page.ending(hours));
    }

    @POST
    public Answer change(MultivaluedMap<String, String> params) {
        Hours hours = hours();
        HoursForm form = new HoursForm(HoursForm.Kind.CHANGE, params, page.today());
        Page shown = page.one(practitionerId, hours, form, page.ending(hours));
        if (!form.valid()) {
            return shown.with("refused", form).status(422);
        }
        Change change = Change.replacing(practitionerId, hours, form.next(hours));
        return Outcome.of(() -> timetables.make(change, form.agreed())).fold(done -> done("practitioner.hours.changed", form.agreed()),
                refusals -> page.refused(shown, form, refusals, timetables.strandedBy(change)));
    }

    @POST
    @Path("end")
    public Answer end(MultivaluedMap<String, String> params) {
        Hours hours = hours();
        EndForm form = new EndForm(params, page.today());
        Page shown = page.one(practitionerId, hours, page.filled(hours), form);
        if (!form.valid()) {
            return shown.with("refused", form).status(422);
        }
        Change change = Change.ending(practitionerId, hours, form.from);
        return Outcome.of(() -> timetables.make(change, form.agreed())).fold(done -> done("practitioner.hours.ended", form.agreed()),
                refusals -> page.refused(shown, form, refusals, timetables.strandedBy(change)));
    }

    private Hours hours() {
        return timetables.get(practitionerId, hoursId);
    }

    private Redirect done(String message, Set<UUID> moved) {
        return Redirect.to("/practitioners/" + practitionerId + "/hours").saying(message).adding(HoursPage.whereAre(moved));
    }
}
