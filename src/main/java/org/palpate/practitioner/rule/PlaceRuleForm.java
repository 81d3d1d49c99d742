package org.palpate.practitioner.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.practitioner.qualification.Permission;
import org.palpate.web.Blank;
import org.palpate.web.Form;

/** A rule as the clinical lead writes it down. Whom it is about is chosen once, when it is added. */
class PlaceRuleForm extends Form {

    private static final int MOST_HOURS = 5000;
    private static final int LONG = 2000;
    private static final int SHORT = 120;

    final PlaceRule.Subject about;
    final Ruling ruling;
    /** How many bookings the sender knows to need somebody else afterwards. */
    final int accepted;

    PlaceRuleForm(MultivaluedMap<String, String> params, boolean added) {
        super("practitioner.rule", params);
        about = added ? new PlaceRule.Subject(required("place", SHORT), required("profession", SHORT), required("family", SHORT)) : null;
        Permission permission = choice("permission", Permission.class);
        List<CredentialKind> needs = values("needs").stream().filter(code -> List.of(codes()).contains(code)).map(CredentialKind::valueOf).toList();
        if (permission == Permission.PERMITTED && needs.isEmpty()) {
            reject("needs", "practitioner.rule.needs.missing");
        }
        Integer hours = optionalInteger("hours", 1, MOST_HOURS);
        String conditions = optional("conditions", LONG);
        Ruling.Origin origin = new Ruling.Origin(required("source", LONG), required("asOf", SHORT));
        accepted = Optional.ofNullable(optionalInteger("accepted", 1, MOST_HOURS)).orElse(0);
        ruling = permission == null ? null : new Ruling(permission, needs, hours, conditions == null ? "" : conditions, origin);
    }

    static Blank filledFrom(PlaceRule rule) {
        Ruling ruling = rule.ruling();
        return blank().with("permission", ruling.permission()).with("needs", ruling.needs()).with("hours", ruling.hoursMinimum())
                .with("conditions", ruling.conditions()).with("source", ruling.origin().source()).with("asOf", ruling.origin().asOf())
                .with("version", rule.version());
    }

    private static String[] codes() {
        return Stream.of(CredentialKind.values()).map(Enum::name).toArray(String[]::new);
    }
}
