package org.palpate.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.palpate.kernel.Role;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Registers a patient, after a look at whether they are one already. */
@Path("/patients")
@RolesAllowed({Role.Names.RECEPTIONIST, Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
public class RegistrationController {

    private static final int UNPROCESSABLE = 422;

    @Inject
    private Patients patients;

    @Inject
    private FrontDesk desk;

    @GET
    @Path("new")
    public Answer form(@QueryParam("next") String next) {
        return page(new PatientForm(Form.blank().with("next", next), desk.customs()));
    }

    /** The form with what is known already: what was looked for in vain, or what is to be changed once more. */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Answer filledForm(MultivaluedMap<String, String> params) {
        return page(new PatientForm(params.containsKey("q")
                ? PatientForm.filledFrom(new PatientSearchForm(params)) : Form.blank(params), desk.customs()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Answer register(MultivaluedMap<String, String> params) {
        PatientForm form = new PatientForm(params, desk.customs());
        if (!form.valid()) {
            return page(form).status(UNPROCESSABLE);
        }
        List<LikelyDuplicate> alike = form.value("anyway").isEmpty()
                ? patients.likelyDuplicates(form.recordId(), form.details()) : List.of();
        return alike.isEmpty() ? registered(form) : Page.of("patient/duplicates").status(UNPROCESSABLE)
                .with("form", form).with("params", params).with("duplicates", alike);
    }

    private Answer registered(PatientForm form) {
        patients.register(form.recordId(), form.details());
        return Redirect.to(form.destination(form.recordId())).saying("patient.registered");
    }

    private static Page page(PatientForm form) {
        return Page.of("patient/new").with("form", form);
    }
}
