package org.palpate.practitioner.credential;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.kernel.Refusal;
import org.palpate.practitioner.Practitioner;
import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.practitioner.rule.PlaceRules;
import org.palpate.reference.Catalogue;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** The form of a credential with its choices, for entering one and for correcting one. */
@ApplicationScoped
class CredentialPage {

    @Inject
    private Catalogue catalogue;
    @Inject
    private PlaceRules rules;

    Page of(Practitioner practitioner, CredentialForm form, String action, String back) {
        return Page.of("practitioner/credential/edit").with("practitioner", practitioner).with("form", form).with("action", action)
                .with("back", back).with("stranded", 0)
                .with("kinds", Stream.of(CredentialKind.values())
                        .map(kind -> Option.of(kind, Messages.text("practitioner.kind." + kind.code()))).toList())
                .with("places", rules.places().stream().map(place -> Option.of(place.code(), place.name())).toList())
                .with("techniques", catalogue.families().stream().map(family -> Option.of(family.id(), family.name())).toList())
                .with("regions", catalogue.regions().stream().map(region -> Option.of(region.id(), region.name())).toList());
    }

    /** How many bookings a refusal says would be stranded; 0: it speaks of something else. */
    static int stranded(List<Refusal> refusals) {
        return refusals.stream().filter(refusal -> refusal.code().equals("practitioner.refused.strands"))
                .map(refusal -> (Integer) refusal.args().get(0)).findFirst().orElse(0);
    }

    Catalogue catalogue() {
        return catalogue;
    }
}
