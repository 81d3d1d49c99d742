package org.palpate.desk;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.palpate.access.Token;
import org.palpate.kernel.NotFound;
import org.palpate.patient.Patients;
import org.palpate.screening.form.PatientForms;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** Gives the tablet to a patient for their own form. */
@Path("/patients/{id: [0-9a-f-]{36}}/form")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class HandOverController {

    @PathParam("id")
    private UUID id;
    @Inject
    private Patients patients;
    @Inject
    private PatientForms forms;
    @Inject
    private HandOvers handOvers;
    @Context
    private HttpServletRequest request;

    @GET
    public Page ask() {
        return Page.of("desk/hand-over").with("patient", patients.summary(id)).with("asked", forms.asked(id))
                .with("state", forms.today(List.of(id)).get(id));
    }

    /** From the answer on this browser is signed out and holds the form. */
    @POST
    public Response handOver() {
        Token held = handOvers.handOver(Token.in(request).orElseThrow(NotFound::new), id);
        return Response.fromResponse(Redirect.to("/form").toResponse()).cookie(held.cookie(request)).build();
    }
}
