package org.palpate.screening.consent;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.palpate.kernel.Caller;
import org.palpate.patient.Patients;
import org.palpate.practitioner.credential.EvidenceFile;
import org.palpate.reference.Catalogue;
import org.palpate.web.Page;

/** What a patient consented to: seen by everybody at the desk, and copied for the patient. */
@Path("/patients/{patientId: [0-9a-f-]{36}}/consents")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class PatientConsentsController {

    private static final String ID = "{id: [0-9a-f-]{36}}";

    @PathParam("patientId")
    private UUID patientId;
    @Inject
    private Consents consents;
    @Inject
    private Patients patients;
    @Inject
    private Catalogue catalogue;
    @Inject
    private CopyPage copies;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    @GET
    public Page list() {
        PatientConsents all = consents.open(patientId);
        return stating(Page.of("screening/consent/list"), all.states(Plan.at(clock.instant()))).with("all", all.all());
    }

    @GET
    @Path("states")
    public Page states() {
        return stating(Page.fragment("screening/consent/parts", "card"), consents.open(patientId).usual(Plan.at(clock.instant())));
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") UUID id) {
        SignedConsent signed = consents.get(patientId, id);
        return Page.of("screening/consent/show").with("patient", patients.summary(patientId)).with("signed", signed)
                .with("spoken", new SpokenPage(signed.consent().wording().language()))
                .with("plan", Plan.at(clock.instant())).with("treats", caller.user().treats()).with("catalogue", catalogue);
    }

    @GET
    @Path(ID + "/copy")
    public Response copy(@PathParam("id") UUID id) {
        byte[] pdf = copies.pdf(consents.get(patientId, id));
        return Response.ok(pdf, "application/pdf").header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consent-" + id + ".pdf\"")
                .build();
    }

    @GET
    @Path(ID + "/scan")
    public Response scan(@PathParam("id") UUID id) {
        EvidenceFile scan = consents.scan(patientId, id);
        String ending = scan.type().substring(scan.type().indexOf('/') + 1);
        return Response.ok(scan.content(), scan.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"consent-scan-" + id + "." + ending + "\"").build();
    }

    private Page stating(Page page, List<ConsentState> states) {
        return page.with("patient", patients.summary(patientId)).with("plan", Plan.at(clock.instant())).with("states", states)
                .with("treats", caller.user().treats()).with("catalogue", catalogue).with("now", clock.instant());
    }
}
