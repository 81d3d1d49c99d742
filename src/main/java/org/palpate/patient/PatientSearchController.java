package org.palpate.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Role;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;

/** Finds patients. What is looked for travels in the body of the request: no name ever stands in an address. */
@Path("/patients")
@RolesAllowed({Role.Names.RECEPTIONIST, Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
public class PatientSearchController {

    @Inject
    private Patients patients;

    @GET
    public Answer start(@QueryParam("next") String next) {
        return answer("patient/search", new PatientSearchForm(Form.blank().with("next", next)));
    }

    /** The whole page, or only what was found when the page asks while somebody types. */
    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Answer search(MultivaluedMap<String, String> params, @HeaderParam("HX-Request") boolean whileTyping) {
        return answer(whileTyping ? "patient/hits" : "patient/search", new PatientSearchForm(params));
    }

    private Answer answer(String template, PatientSearchForm form) {
        Page page = template.endsWith("search") ? Page.of(template) : Page.fragment(template, "found");
        boolean searched = !Sought.in(form.typed).isEmpty();
        return page.with("form", form).with("searched", searched)
                .with("hits", searched ? patients.search(form.typed) : patients.lately());
    }
}
