package org.palpate.screening.consent;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.practitioner.Practitioner;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Region;
import org.palpate.web.Form;

/** What is to be consented to: which text, by whom, and where; chosen before it is read. */
class TermsForm extends Form {

    final ConsentText text;
    final List<Practitioner> practitioners;
    final List<Region> regions;

    TermsForm(MultivaluedMap<String, String> params, List<ConsentText> inUse, List<Practitioner> active, Catalogue catalogue) {
        this("screening.consent.terms", params, inUse, active, catalogue);
    }

    TermsForm(String prefix, MultivaluedMap<String, String> params, List<ConsentText> inUse, List<Practitioner> active,
              Catalogue catalogue) {
        super(prefix, params);
        String chosen = required("text", 60);
        text = inUse.stream().filter(one -> key(one).equals(chosen)).findFirst().orElse(null);
        practitioners = active.stream().filter(one -> values("practitioners").contains(one.id().toString())).toList();
        regions = catalogue.regions().stream().filter(one -> !one.group() && values("regions").contains(one.id())).toList();
        if (text == null) {
            reject("text", "screening.consent.terms.text.missing");
        }
        if (practitioners.isEmpty()) {
            reject("practitioners", "screening.consent.terms.practitioners.missing");
        }
        if (regions.size() != values("regions").size()) {
            reject("regions", "web.error.choice", label("regions"));
        }
    }

    static String key(ConsentText text) {
        return text.kind() + "/" + text.language();
    }

    List<UUID> practitionerIds() {
        return practitioners.stream().map(Practitioner::id).toList();
    }

    List<String> regionIds() {
        return regions.stream().map(Region::id).toList();
    }
}
