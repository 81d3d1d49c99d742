package org.palpate.reference;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Role;
import org.palpate.web.Answer;
import org.palpate.web.Page;

/** The clinical reference data, to be read: every row with where it comes from and how sure it is. */
@Path("/reference")
@RolesAllowed({Role.Names.RECEPTIONIST, Role.Names.PRACTITIONER, Role.Names.CLINICAL_LEAD})
@RequestScoped
public class ReferenceController {

    private static final Map<Severity, String> ICONS = Map.of(Severity.NONE, "minus", Severity.PRECAUTION,
            "triangle-alert", Severity.CONTRAINDICATED_LOCALLY, "map-pin", Severity.CONTRAINDICATED, "ban");

    @Inject
    private Catalogue catalogue;

    @Inject
    private Sheets sheets;

    @GET
    public Answer index() {
        return page("index").with("shelves", Shelf.all(catalogue, sheets)).with("certainties", Certainty.values());
    }

    @GET
    @Path("muscles")
    public Answer muscles(@QueryParam("q") String words) {
        Search search = new Search(words);
        return found("muscles", search, catalogue.musclesByRegion(search));
    }

    @GET
    @Path("regions")
    public Answer regions() {
        return page("regions").with("groups", catalogue.regionsByGroup());
    }

    @GET
    @Path("body-figure")
    public Answer bodyFigure() {
        return page("body-figure");
    }

    @GET
    @Path("pain-zones")
    public Answer painZones() {
        return page("pain-zones").with("views", PainZone.View.values());
    }

    @GET
    @Path("contraindications")
    public Answer contraindications(@QueryParam("q") String words) {
        Search search = new Search(words);
        return found("contraindications", search, catalogue.contraindicationsByCategory(search)).with("icons", ICONS);
    }

    @GET
    @Path("techniques")
    public Answer techniques() {
        return page("techniques").with("groups", catalogue.techniquesByFamily());
    }

    @GET
    @Path("{sheet}")
    public Answer sheet(@PathParam("sheet") String slug, @QueryParam("q") String words) {
        Sheet sheet = Sheet.at(slug).orElseThrow(NotFound::new);
        Search search = new Search(words);
        List<Entry> found = sheets.found(sheet, search);
        return page("sheet").with("sheet", sheet).with("search", search).with("found", found)
                .with("rows", found.size());
    }

    private <K, V> Page found(String template, Search search, Map<K, List<V>> groups) {
        return page(template).with("search", search).with("groups", groups)
                .with("rows", groups.values().stream().mapToInt(List::size).sum());
    }

    private Page page(String template) {
        return Page.of("reference/" + template).with("catalogue", catalogue);
    }
}
