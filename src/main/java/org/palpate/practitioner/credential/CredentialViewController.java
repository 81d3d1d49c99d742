package org.palpate.practitioner.credential;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;
import static org.palpate.kernel.Role.Names.PRACTITIONER;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.palpate.kernel.NotFound;
import org.palpate.practitioner.Practitioners;
import org.palpate.reference.Catalogue;
import org.palpate.web.Page;

/** Looking at credentials: one with its versions and files, what was valid on a day, and what needs attention. */
@Path("/")
@RolesAllowed({PRACTITIONER, CLINICAL_LEAD})
@RequestScoped
public class CredentialViewController {

    private static final String ID = "{id: [0-9a-f-]{36}}";

    @Inject
    private Credentials credentials;
    @Inject
    private CredentialVersions versions;
    @Inject
    private EvidenceFiles files;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Catalogue catalogue;

    @GET
    @Path("credentials")
    @RolesAllowed(CLINICAL_LEAD)
    public Page overview() {
        return Page.of("practitioner/credential/overview").with("credentials", credentials.needingAttention());
    }

    @GET
    @Path("credentials/" + ID)
    public Page show(@PathParam("id") UUID id) {
        Sheet sheet = credentials.sheet(id);
        Credential credential = sheet.credential();
        return Page.of("practitioner/credential/show").with("credential", credential).with("catalogue", catalogue)
                .with("practitioner", sheet.practitioner()).with("versions", versions.of(credential))
                .with("files", files.of(credential)).with("resting", sheet.resting());
    }

    @GET
    @Path("credentials/" + ID + "/evidence/{file: [0-9a-f-]{36}}")
    public Response evidence(@PathParam("id") UUID id, @PathParam("file") UUID file) {
        EvidenceFile evidence = files.get(credentials.get(id), file);
        String name = URLEncoder.encode(evidence.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(evidence.content(), evidence.type())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name).build();
    }

    @GET
    @Path("practitioners/" + ID + "/credentials")
    public Page validOn(@PathParam("id") UUID id, @Context UriInfo uri) {
        if (!credentials.seesAllOf(id)) {
            throw new NotFound();
        }
        DayForm form = new DayForm(uri.getQueryParameters());
        LocalDate day = form.day == null ? credentials.today() : form.day;
        return Page.of("practitioner/credential/valid").with("practitioner", practitioners.get(id)).with("form", form).with("day", day)
                .with("valid", versions.validOn(id, day));
    }
}
