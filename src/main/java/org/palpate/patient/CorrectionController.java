package org.palpate.patient;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.kernel.Role;
import org.palpate.kernel.Stale;
import org.palpate.web.Answer;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Corrects the details of a patient. Where two people do so at once, the second one sees both versions. */
@Path("/patients")
@RolesAllowed({Role.Names.RECEPTIONIST, Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
public class CorrectionController {

    private static final String ONE = "{id: [0-9a-f-]{36}}";

    @Inject
    private Patients patients;

    @Inject
    private FrontDesk desk;

    @Inject
    private Audit audit;

    @GET
    @Path(ONE + "/edit")
    public Answer form(@PathParam("id") UUID id) {
        Patient patient = patients.get(id);
        audit.read("patient.details", id);
        return page(patient.summary(), new PatientForm(PatientForm.filledFrom(patient), desk.customs()));
    }

    @POST
    @Path(ONE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Answer correct(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        PatientForm form = new PatientForm(params, desk.customs());
        if (!form.valid()) {
            return page(patients.summary(id), form).status(422);
        }
        try {
            patients.correct(id, form.version(), form.details());
            return Redirect.to(form.destination(id)).saying("patient.corrected");
        } catch (Stale someoneElseWasFaster) {
            return bothVersions(patients.get(id), form, params);
        }
    }

    private Answer bothVersions(Patient patient, PatientForm mine, MultivaluedMap<String, String> params) {
        PatientForm theirs = new PatientForm(PatientForm.filledFrom(patient), desk.customs());
        params.putSingle("version", String.valueOf(patient.version()));
        return Page.of("patient/conflict").status(409).with("patient", patient.summary()).with("form", mine)
                .with("params", params).with("differences", mine.against(theirs));
    }

    private static Page page(PatientSummary patient, PatientForm form) {
        return Page.of("patient/edit").with("patient", patient).with("form", form);
    }
}
