package org.palpate.screening.rule;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.palpate.kernel.Outcome;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Severity;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The rules as the clinic keeps them: all of them, one with its history, and the proposal to change it. */
@Path("/rules")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class RuleController {

    private static final int UNPROCESSABLE = 422;
    private static final String ID = "{id}";
    static final Map<Severity, String> ICONS = Map.of(Severity.NONE, "circle-check", Severity.PRECAUTION, "triangle-alert",
            Severity.CONTRAINDICATED_LOCALLY, "map-pin", Severity.CONTRAINDICATED, "ban");

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Catalogue catalogue;

    @GET
    public Page list(@QueryParam("show") String code) {
        RuleBook book = ruleSets.book();
        RuleShow show = RuleShow.of(code);
        Map<String, List<RuleLine>> groups = new LinkedHashMap<>();
        catalogue.contraindicationsByCategory().forEach((category, rows) -> groups.put(category,
                rows.stream().map(row -> RuleLine.of(row, book)).filter(line -> show.shows(line, book.today())).toList()));
        groups.values().removeIf(List::isEmpty);
        return Page.of("screening/rule/list").with("book", book).with("groups", groups).with("shown", show)
                .with("shows", RuleShow.values()).with("catalogue", catalogue).with("icons", ICONS);
    }

    @GET
    @Path(ID)
    public Page show(@PathParam("id") String id, @QueryParam("family") String family) {
        return page(catalogue.contraindication(id), new ProposalForm(Form.blank().with("family", family)), new SoonerForm(Form.blank()));
    }

    @POST
    @Path(ID + "/draft")
    public Answer propose(@PathParam("id") String id, MultivaluedMap<String, String> params) {
        Contraindication rule = catalogue.contraindication(id);
        ProposalForm form = new ProposalForm(params);
        return propose(form, () -> form.proposal(id), () -> page(rule, form, new SoonerForm(Form.blank())));
    }

    @POST
    @Path(ID + "/sooner")
    public Answer askSooner(@PathParam("id") String id, MultivaluedMap<String, String> params) {
        Contraindication rule = catalogue.contraindication(id);
        SoonerForm form = new SoonerForm(params);
        return propose(form, () -> form.proposal(id), () -> page(rule, new ProposalForm(Form.blank()), form));
    }

    private Answer propose(Form form, Supplier<Proposal> proposal, Supplier<Page> again) {
        if (!form.valid()) {
            return again.get().status(UNPROCESSABLE);
        }
        return Outcome.of(() -> ruleSets.propose(proposal.get())).fold(
                done -> Redirect.to("/rules/draft").saying("screening.rule.proposed"),
                refusals -> {
                    form.refuse(refusals);
                    return again.get().status(UNPROCESSABLE);
                });
    }

    private Page page(Contraindication rule, ProposalForm form, SoonerForm sooner) {
        RuleBook book = ruleSets.book();
        return Page.of("screening/rule/show").with("rule", rule).with("line", RuleLine.of(rule, book)).with("book", book)
                .with("history", ruleSets.history(rule.id())).with("form", form).with("sooner", sooner).with("catalogue", catalogue).with("icons", ICONS)
                .with("families", Contraindication.FAMILIES.stream()
                        .map(family -> Option.of(family, catalogue.nameOf(family))).toList())
                .with("severities", Stream.of(Severity.values())
                        .map(one -> Option.of(one, Messages.text("screening.severity." + one.code()))).toList());
    }
}
