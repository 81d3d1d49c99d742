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

    private static final int MOST_PRACTITIONERS = 20;

    final ConsentText text;
    final List<Practitioner> practitioners;
    final List<Region> regions;
    final boolean wholeBody;

    TermsForm(MultivaluedMap<String, String> params, List<ConsentText> inUse, List<Practitioner> active, Catalogue catalogue) {
        this("screening.consent.terms", params, inUse, active, catalogue);
    }

    TermsForm(String prefix, MultivaluedMap<String, String> params, List<ConsentText> inUse, List<Practitioner> active,
              Catalogue catalogue) {
        super(prefix, params);
        String chosen = required("text", 60);
        text = inUse.stream().filter(one -> key(one).equals(chosen)).findFirst().orElse(null);
        practitioners = active.stream().filter(one -> values("practitioners").contains(one.id().toString())).toList();
        List<String> places = values("regions");
        wholeBody = places.contains(Consent.WHOLE_BODY);
        regions = catalogue.regions().stream().filter(one -> !one.group() && places.contains(one.id())).toList();
        if (text == null) {
            reject("text", "screening.consent.terms.text.missing");
        }
        if (practitioners.isEmpty()) {
            reject("practitioners", "screening.consent.terms.practitioners.missing");
        }
        if (practitioners.size() > MOST_PRACTITIONERS) {
            reject("practitioners", "screening.consent.terms.practitioners.many", MOST_PRACTITIONERS);
        }
        refuseUnclear(places);
    }

    private void refuseUnclear(List<String> places) {
        if (places.isEmpty()) {
            reject("regions", "screening.consent.terms.regions.missing");
        } else if (wholeBody && places.size() > 1) {
            reject("regions", "screening.consent.terms.regions.both");
        } else if (!wholeBody && regions.size() != places.size()) {
            reject("regions", "web.error.choice", label("regions"));
        }
    }

    /** Whether it is plain what is consented to. */
    boolean isChosen() {
        return text != null && !has("practitioners") && !has("regions");
    }

    static String key(ConsentText text) {
        return text.kind() + "/" + text.language();
    }

    List<UUID> practitionerIds() {
        return practitioners.stream().map(Practitioner::id).toList();
    }

    List<String> regionIds() {
        return wholeBody ? List.of(Consent.WHOLE_BODY) : regions.stream().map(Region::id).toList();
    }
}
