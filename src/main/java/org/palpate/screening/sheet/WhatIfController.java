package org.palpate.screening.sheet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.HashSet;
import org.palpate.kernel.Role;
import org.palpate.reference.Catalogue;
import org.palpate.screening.rule.RuleSets;
import org.palpate.screening.verdict.PatientFacts;
import org.palpate.screening.verdict.Rules;
import org.palpate.web.Answer;
import org.palpate.web.Page;

/** What if: the clinical lead answers for nobody and sees what the rules would say. Nothing is stored. */
@Path("/rules/what-if")
@RolesAllowed(Role.Names.CLINICAL_LEAD)
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class WhatIfController {

    @Inject
    private RuleSets ruleSets;

    @Inject
    private Catalogue catalogue;

    /** Begins with a patient to whom nothing applies, so that each answer shows its own effect. */
    @GET
    public Answer begin() {
        Rules rules = ruleSets.inForce(false);
        return show(Page.of("screening/sheet/what-if"), rules, WhatIfForm.nothingApplies(rules));
    }

    @POST
    public Answer answer(@HeaderParam("HX-Request") String byHtmx, MultivaluedMap<String, String> params) {
        Rules rules = ruleSets.inForce("draft".equals(params.getFirst("rules")));
        ScreeningForm sent = new ScreeningForm(rules, params);
        String noToAll = params.getFirst("noToAll");
        Page page = byHtmx == null ? Page.of("screening/sheet/what-if") : Page.fragment("screening/sheet/check", "changes");
        return show(page, rules, new WhatIfForm(noToAll == null ? sent : sent.noToAll(noToAll), params));
    }

    private Page show(Page page, Rules rules, WhatIfForm what) {
        LocalDate today = ruleSets.today();
        ScreeningForm form = what.screening();
        return page.with("form", form).with("what", what)
                .with("questionnaire", Questionnaire.of(rules, form.answers()))
                .with("verdicts", Verdicts.of(rules.decide(form.answers(),
                        new PatientFacts(today.minusYears(what.age()), today)), catalogue))
                .with("shown", new HashSet<>(form.values("shown"))).with("groups", catalogue.regionsByGroup());
    }
}
