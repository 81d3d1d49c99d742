package org.palpate.practitioner.credential;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Region;
import org.palpate.reference.TechniqueFamily;
import org.palpate.web.Blank;
import org.palpate.web.Difference;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Sent;
import org.palpate.web.Upload;

/** A credential as somebody enters it, with the file that shows it. */
class CredentialForm extends Form {

    private static final List<String> FIELDS = List.of("kind", "title", "body", "number", "place", "issuedOn", "expiresOn", "hoursTheory",
            "hoursPractical", "techniques", "regions", "conditions");
    private static final int MOST_HOURS = 5000;
    private static final int LONG = 2000;
    private static final int SHORT = 120;

    final Content content;
    /** How many bookings the sender knows to need somebody else afterwards. */
    final int accepted;
    final EvidenceFile file;
    private final Catalogue catalogue;

    CredentialForm(MultivaluedMap<String, String> params, Optional<Upload> upload, Catalogue catalogue) {
        super("practitioner.credential", params);
        this.catalogue = catalogue;
        CredentialKind kind = choice("kind", CredentialKind.class);
        String title = required("title", SHORT);
        Content.Issue issue = new Content.Issue(required("body", SHORT), required("number", SHORT));
        String place = required("place", SHORT);
        LocalDate issuedOn = date("issuedOn");
        LocalDate expiresOn = optionalDate("expiresOn");
        if (kind != null && kind.alwaysEnds() && value("expiresOn").isEmpty()) {
            reject("expiresOn", "practitioner.credential.expiresOn.missing");
        }
        if (issuedOn != null && expiresOn != null && expiresOn.isBefore(issuedOn)) {
            reject("expiresOn", "practitioner.credential.expiresOn.early");
        }
        Content.Scope scope = new Content.Scope(
                chosen("techniques", catalogue.families().stream().map(TechniqueFamily::id).toList()),
                chosen("regions", catalogue.regions().stream().map(Region::id).toList()),
                optionalInteger("hoursTheory", 0, MOST_HOURS), optionalInteger("hoursPractical", 0, MOST_HOURS));
        String conditions = optional("conditions", LONG);
        accepted = Optional.ofNullable(optionalInteger("accepted", 1, MOST_HOURS)).orElse(0);
        file = upload.flatMap(this::evidence).orElse(null);
        content = new Content(kind, title, issue, place, scope, issuedOn, expiresOn, conditions == null ? "" : conditions);
    }

    static CredentialForm sent(HttpServletRequest request, Catalogue catalogue) {
        return new CredentialForm(Sent.in(request), Sent.file(request, "evidence"), catalogue);
    }

    static Blank filledFrom(Credential credential) {
        Content content = credential.content();
        return blank().with("kind", content.kind()).with("title", content.title()).with("body", content.issue().body())
                .with("number", content.issue().number()).with("place", content.place()).with("issuedOn", content.issuedOn())
                .with("expiresOn", content.expiresOn()).with("techniques", content.scope().techniques())
                .with("regions", content.scope().regions()).with("hoursTheory", content.scope().hoursTheory())
                .with("hoursPractical", content.scope().hoursPractical()).with("conditions", content.conditions())
                .with("version", credential.version());
    }

    /** Each field that differs, in both versions. */
    List<Difference> against(CredentialForm theirs) {
        return Difference.between(this, theirs, FIELDS).stream().filter(Difference::isReal).toList();
    }

    @Override
    public String shown(String field) {
        return switch (field) {
            case "kind" -> content.kind() == null ? value(field) : Messages.text("practitioner.kind." + content.kind().code());
            case "issuedOn", "expiresOn" -> Optional.ofNullable(dateInWords(field)).orElse(value(field));
            case "techniques" -> names(field, id -> catalogue.family(id).name());
            case "regions" -> names(field, id -> catalogue.region(id).name());
            default -> value(field);
        };
    }

    private String names(String field, UnaryOperator<String> name) {
        return values(field).stream().sorted().map(name).collect(Collectors.joining(", "));
    }

    private List<String> chosen(String name, List<String> known) {
        List<String> chosen = values(name);
        if (!known.containsAll(chosen)) {
            reject(name, "web.error.choice", label(name));
        }
        return chosen;
    }

    private Optional<EvidenceFile> evidence(Upload upload) {
        if (!upload.whole() || upload.content().length > EvidenceFile.LARGEST) {
            reject("evidence", "practitioner.credential.evidence.large");
            return Optional.empty();
        }
        Optional<EvidenceFile> file = EvidenceFile.of(upload.name(), upload.content());
        if (file.isEmpty()) {
            reject("evidence", "practitioner.credential.evidence.type");
        }
        return file;
    }
}
