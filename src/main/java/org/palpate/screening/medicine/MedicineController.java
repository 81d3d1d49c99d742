package org.palpate.screening.medicine;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Outcome;
import org.palpate.kernel.Role;
import org.palpate.patient.Patients;
import org.palpate.reference.Catalogue;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** What a patient takes: read, added to and ended by those who treat. */
@Path("/patients/{patientId: [0-9a-f-]{36}}/medicines")
@RolesAllowed({Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MedicineController {

    private static final int UNPROCESSABLE = 422;
    private static final String ENDING = "{id: [0-9a-f-]{36}}/ending";

    @PathParam("patientId")
    private UUID patientId;
    @Inject
    private PatientMedicines medicines;
    @Inject
    private Patients patients;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page list() {
        return listing(new MedicineForm(Form.blank(), today()));
    }

    /** The list as a part of another page. */
    @GET
    @Path("card")
    public Page card() {
        return parted(Page.fragment("screening/medicine/parts", "card"), medicines.read(patientId));
    }

    @POST
    public Answer add(MultivaluedMap<String, String> params) {
        MedicineForm form = new MedicineForm(params, today());
        if (!form.valid()) {
            return listing(form).status(UNPROCESSABLE);
        }
        boolean doubted = medicines.add(form.recordId(), patientId, form.name, form.dose == null ? "" : form.dose, form.from);
        return Redirect.to(here()).saying(doubted ? "screening.medicines.doubted" : "screening.medicines.added");
    }

    @GET
    @Path(ENDING)
    public Page askWhy(@PathParam("id") UUID id) {
        return ending(id, new EndingForm(Form.blank().with("on", today()), today()));
    }

    @POST
    @Path(ENDING)
    public Answer end(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        EndingForm form = new EndingForm(params, today());
        if (!form.valid()) {
            return ending(id, form).status(UNPROCESSABLE);
        }
        return Outcome.of(() -> medicines.end(patientId, id, form.on, form.because)).fold(
                done -> Redirect.to(here()).saying("screening.medicines.ended"),
                refusals -> {
                    form.refuse(refusals);
                    return ending(id, form).status(UNPROCESSABLE);
                });
    }

    private Page listing(MedicineForm form) {
        return parted(Page.of("screening/medicine/list"), medicines.read(patientId)).with("patient", patients.summary(patientId)).with("form", form);
    }

    private Page parted(Page page, List<ListedMedicine> all) {
        return page.with("taken", all.stream().filter(ListedMedicine::isCurrent).toList())
                .with("past", all.stream().filter(one -> !one.isCurrent()).toList()).with("catalogue", catalogue);
    }

    private Page ending(UUID id, EndingForm form) {
        return Page.of("screening/medicine/ending").with("patient", patients.summary(patientId)).with("medicine", medicines.open(patientId, id))
                .with("form", form);
    }

    private String here() {
        return "/patients/" + patientId + "/medicines";
    }

    private LocalDate today() {
        return caller.user().today(clock);
    }
}
