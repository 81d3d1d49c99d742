package org.palpate.practitioner.hours;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** A practitioner's hours at the location, and what is added to them. */
@Path("/practitioners/{practitioner: [0-9a-f-]{36}}/hours")
@RequestScoped
public class HoursController {

    @PathParam("practitioner")
    private UUID practitionerId;
    @Inject
    private HoursPage page;
    @Inject
    private Timetables timetables;
    @Inject
    private Caller caller;

    @GET
    @RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
    public Page show() {
        return page.all(practitionerId);
    }

    @POST
    @RolesAllowed(CLINICAL_LEAD)
    public Answer addToTheWeek(MultivaluedMap<String, String> params) {
        HoursForm form = new HoursForm(HoursForm.Kind.WEEK, params, page.today());
        return add(form, form, page.blank(HoursForm.Kind.DAY));
    }

    @POST
    @Path("days")
    @RolesAllowed(CLINICAL_LEAD)
    public Answer addOneDay(MultivaluedMap<String, String> params) {
        HoursForm form = new HoursForm(HoursForm.Kind.DAY, params, page.today());
        return add(form, page.blank(HoursForm.Kind.WEEK), form);
    }

    private Answer add(HoursForm form, HoursForm week, HoursForm day) {
        if (!form.valid()) {
            return shown(form, week, day).status(422);
        }
        Change change = Change.adding(practitionerId, form.hours(caller.user().location().id()));
        return Outcome.of(() -> timetables.make(change, form.agreed())).fold(
                done -> Redirect.to(address()).saying("practitioner.hours.added").adding(HoursPage.whereAre(form.agreed())),
                refusals -> page.refused(shown(form, week, day), form, refusals, timetables.strandedBy(change)));
    }

    private Page shown(HoursForm form, HoursForm week, HoursForm day) {
        return page.all(practitionerId, week, day).with("refused", form);
    }

    private String address() {
        return "/practitioners/" + practitionerId + "/hours";
    }
}
