package org.palpate.practitioner.rule;

import static org.palpate.kernel.Role.Names.CLINICAL_LEAD;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Outcome;
import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.practitioner.qualification.Permission;
import org.palpate.reference.Catalogue;
import org.palpate.web.Answer;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;
import org.palpate.web.Redirect;

/** The place rules of the clinic: read, added and decided anew by the clinical lead. */
@Path("/place-rules")
@RolesAllowed(CLINICAL_LEAD)
@RequestScoped
public class PlaceRuleController {

    private static final String ID = "{id: [0-9a-f-]{36}}";
    private static final List<String> PROFESSIONS = List.of("any", "physician", "osteopathic_physician", "physiotherapist", "chiropractor",
            "osteopath", "massage_therapist", "occupational_therapist", "athletic_trainer", "acupuncturist", "assistant");

    @Inject
    private PlaceRules rules;
    @Inject
    private Catalogue catalogue;

    @GET
    public Page list() {
        Map<String, String> names = rules.places().stream().collect(Collectors.toMap(PlaceRules.NamedPlace::code, PlaceRules.NamedPlace::name));
        return Page.of("practitioner/rule/list").with("rules", rules.all()).with("places", names).with("catalogue", catalogue);
    }

    @GET
    @Path("new")
    public Page blank() {
        return page(new PlaceRuleForm(Form.blank(), true), null);
    }

    @POST
    public Answer add(MultivaluedMap<String, String> params) {
        PlaceRuleForm form = new PlaceRuleForm(params, true);
        return form.valid()
                ? answer(form, null, Outcome.of(() -> rules.add(form.recordId(), form.about, form.ruling, form.accepted)))
                : page(form, null).status(422);
    }

    @GET
    @Path(ID)
    public Page edit(@PathParam("id") UUID id) {
        PlaceRule rule = rules.get(id);
        return page(new PlaceRuleForm(PlaceRuleForm.filledFrom(rule), false), rule);
    }

    @POST
    @Path(ID)
    public Answer decide(@PathParam("id") UUID id, MultivaluedMap<String, String> params) {
        PlaceRuleForm form = new PlaceRuleForm(params, false);
        return form.valid()
                ? answer(form, rules.get(id), Outcome.of(() -> rules.decide(id, form.version(), form.ruling, form.accepted)))
                : page(form, rules.get(id)).status(422);
    }

    private Answer answer(PlaceRuleForm form, PlaceRule rule, Outcome<?> outcome) {
        return outcome.fold(done -> Redirect.to("/place-rules").saying("practitioner.rule.saved"), refusals -> {
            form.refuse(refusals);
            int stranded = refusals.stream().filter(one -> one.code().equals("practitioner.refused.strands"))
                    .map(one -> (Integer) one.args().get(0)).findFirst().orElse(0);
            return page(form, rule).with("stranded", stranded).status(422);
        });
    }

    private Page page(PlaceRuleForm form, PlaceRule rule) {
        return Page.of("practitioner/rule/edit").with("form", form).with("rule", rule).with("catalogue", catalogue).with("stranded", 0)
                .with("places", rules.places().stream().map(place -> Option.of(place.code(), place.name())).toList())
                .with("professions", PROFESSIONS.stream().map(one -> Option.of(one, Messages.text("practitioner.profession." + one))).toList())
                .with("families", catalogue.families().stream().map(family -> Option.of(family.id(), family.name())).toList())
                .with("permissions", Stream.of(Permission.values())
                        .map(one -> Option.of(one, Messages.text("practitioner.permission." + one.code()))).toList())
                .with("kinds", Stream.of(CredentialKind.values())
                        .map(kind -> Option.of(kind, Messages.text("practitioner.kind." + kind.code()))).toList());
    }
}
