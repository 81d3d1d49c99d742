package org.palpate.clinic;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Stale;
import org.palpate.reference.Catalogue;
import org.palpate.web.Answer;
import org.palpate.web.Option;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** What the clinic offers: listed, added, changed. */
@Path("/services")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class ServiceController {

    private static final String ONE = "{id: [0-9a-f-]{36}}";

    @Inject
    private Services services;
    @Inject
    private Catalogue catalogue;

    @GET
    public Page list() {
        return Page.of("clinic/services").with("services", services.all()).with("catalogue", catalogue);
    }

    @GET
    @Path("new")
    public Page fresh() {
        return page(new ServiceForm(ServiceForm.usual(), true), null);
    }

    @POST
    public Answer offer(MultivaluedMap<String, String> params) {
        ServiceForm form = new ServiceForm(params, true);
        if (!form.valid()) {
            return page(form, null).status(422);
        }
        services.offer(form.recordId(), form.family, form.details());
        return Redirect.to("/services").saying("clinic.service.offered");
    }

    @GET
    @Path(ONE)
    public Page show(@PathParam("id") UUID id) {
        Service service = services.get(id);
        return page(new ServiceForm(ServiceForm.filledFrom(service), false), service);
    }

    @POST
    @Path(ONE)
    public Answer change(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        ServiceForm form = new ServiceForm(params, false);
        if (!form.valid()) {
            return page(form, services.get(id)).status(422);
        }
        try {
            services.change(id, form.version(), form.details());
            return Redirect.to("/services").saying("clinic.service.changed");
        } catch (Stale someoneElseWasFaster) {
            return bothVersions(services.get(id), form, params);
        }
    }

    private Page bothVersions(Service service, ServiceForm mine, MultivaluedMap<String, String> params) {
        params.putSingle("version", String.valueOf(service.version()));
        return Page.of("clinic/service-conflict").status(409).with("service", service).with("params", params)
                .with("differences", mine.against(new ServiceForm(ServiceForm.filledFrom(service), false)));
    }

    private Page page(ServiceForm form, Service service) {
        return Page.of("clinic/service").with("form", form).with("service", service)
                .with("family", service == null ? null : catalogue.family(service.family()).name())
                .with("families", catalogue.families().stream().map(family -> Option.of(family.id(), family.name())).toList())
                .with("deviceKinds", ServiceForm.options("deviceKind")).with("roles", ServiceForm.options("bookableBy"))
                .with("audiences", ServiceForm.options("audience")).with("colours", ServiceForm.options("colour"));
    }
}
