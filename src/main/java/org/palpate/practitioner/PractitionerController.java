package org.palpate.practitioner;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;
import static org.palpate.kernel.Role.Names.RECEPTIONIST;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.palpate.practitioner.credential.Credentials;
import org.palpate.practitioner.supervision.Supervisions;
import org.palpate.reference.Catalogue;
import org.palpate.web.Page;

/** Who treats here, and each one's own page. */
@Path("/practitioners")
@RolesAllowed({RECEPTIONIST, PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class PractitionerController {

    @Inject
    private Practitioners practitioners;
    @Inject
    private Credentials credentials;
    @Inject
    private Supervisions supervisions;
    @Inject
    private Catalogue catalogue;

    @GET
    public Page list() {
        return Page.of("practitioner/list").with("practitioners", practitioners.active());
    }

    @GET
    @Path("{id: [0-9a-f-]{36}}")
    public Page show(@PathParam("id") UUID id) {
        return Page.of("practitioner/show").with("practitioner", practitioners.get(id)).with("credentials", credentials.of(id))
                .with("seesAll", credentials.seesAllOf(id)).with("supervisions", supervisions.of(id)).with("catalogue", catalogue);
    }
}
