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
import org.palpate.clinic.Stranded;
import org.palpate.clinic.StrandedPage;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Role;
import org.palpate.practitioner.Absence;
import org.palpate.practitioner.Practitioners;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** When a practitioner is away. */
@Path("/practitioners/{practitioner: [0-9a-f-]{36}}/absences")
@RequestScoped
public class AbsenceController {

    @PathParam("practitioner")
    private UUID practitionerId;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Absences absences;
    @Inject
    private Caller caller;

    @GET
    @RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
    public Page list() {
        return page(new AbsenceForm(Form.blank(), caller.user().location().zone()), Stranded.NONE);
    }

    @POST
    @RolesAllowed({RECEPTIONIST, CLINICAL_LEAD})
    public Answer enter(MultivaluedMap<String, String> params) {
        AbsenceForm form = new AbsenceForm(params, caller.user().location().zone());
        if (!form.valid()) {
            return page(form, Stranded.NONE).status(422);
        }
        Absence absence = form.absence();
        return Outcome.of(() -> absences.enter(practitionerId, absence, form.agreed())).fold(
                done -> Redirect.to(address()).saying("practitioner.absence.entered").undoneBy(address() + "/" + absence.id() + "/undo", 0),
                refusals -> {
                    form.refuse(refusals);
                    return page(form, absences.strandedBy(practitionerId, absence.during())).status(422);
                });
    }

    @POST
    @Path("{id: [0-9a-f-]{36}}/removal")
    @RolesAllowed({RECEPTIONIST, CLINICAL_LEAD})
    public Answer remove(@PathParam("id") UUID id) {
        absences.remove(practitionerId, id);
        return Redirect.to(address()).saying("practitioner.absence.removed");
    }

    /** The Undo of an absence just entered. */
    @POST
    @Path("{id: [0-9a-f-]{36}}/undo")
    @RolesAllowed({RECEPTIONIST, CLINICAL_LEAD})
    public Answer undo(@PathParam("id") UUID id) {
        return Outcome.of(() -> absences.undo(practitionerId, id)).fold(
                done -> Redirect.to(address()).saying("practitioner.absence.undone"),
                refusals -> {
                    AbsenceForm form = new AbsenceForm(Form.blank(), caller.user().location().zone());
                    form.refuse(refusals);
                    return page(form, Stranded.NONE).status(422);
                });
    }

    private Page page(AbsenceForm form, Stranded stranded) {
        boolean edits = caller.user().is(Role.RECEPTIONIST) || caller.user().is(Role.CLINICAL_LEAD);
        return StrandedPage.on(Page.of("practitioner/hours/absences"), stranded)
                .with("practitioner", practitioners.get(practitionerId)).with("form", form)
                .with("kinds", AbsenceForm.kinds()).with("edits", edits)
                .with("absences", absences.coming(practitionerId));
    }

    private String address() {
        return "/practitioners/" + practitionerId + "/absences";
    }
}
