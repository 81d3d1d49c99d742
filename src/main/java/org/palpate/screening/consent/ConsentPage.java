package org.palpate.screening.consent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.kernel.Caller;
import org.palpate.patient.PatientSummary;
import org.palpate.patient.Patients;
import org.palpate.practitioner.Practitioner;
import org.palpate.practitioner.Practitioners;
import org.palpate.reference.Catalogue;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;
import org.palpate.web.Upload;

/** Composes what is chosen, read and signed. What is shown is one text, word for word, and that text is what is kept. */
@RequestScoped
class ConsentPage {

    @Inject
    private ConsentTexts texts;
    @Inject
    private Patients patients;
    @Inject
    private Practitioners practitioners;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Caller caller;

    TermsForm terms(MultivaluedMap<String, String> params) {
        return new TermsForm(params, texts.inUse(), practitioners.active(), catalogue);
    }

    /** As somebody begins who comes from a kind: its text and, where they treat, they themselves are chosen already. */
    TermsForm beginning(String kind) {
        return terms(Form.blank().with("practitioners", caller.user().practitionerId()).with("text", texts.inUse().stream()
                .filter(text -> text.kind().equals(kind)).map(TermsForm::key).findFirst().orElse(null)));
    }

    ConsentForm form(MultivaluedMap<String, String> params, Optional<Upload> scan) {
        return new ConsentForm(params, scan, texts.inUse(), practitioners.active(), catalogue);
    }

    Page choosing(UUID patientId, TermsForm form) {
        return Page.of("screening/consent/choose").with("patient", patients.summary(patientId)).with("form", form)
                .with("texts", texts.inUse().stream().map(ConsentPage::option).toList())
                .with("practitioners", practitioners.active().stream().map(one -> Option.of(one.id(), one.name())).toList())
                .with("regions", catalogue.regionsByGroup());
    }

    /** The text to read, with the form below it as nobody has filled it in yet. */
    Page reading(UUID patientId, TermsForm terms) {
        PatientSummary patient = patients.summary(patientId);
        var blank = Form.blank().with("text", TermsForm.key(terms.text)).with("practitioners", terms.practitionerIds())
                .with("regions", terms.regionIds()).with("name", patient.name()).with("signer", ConsentForm.Signer.PATIENT)
                .with("way", ConsentForm.Way.DRAWN).with("sha256", Consents.sha256(shown(patient, terms)));
        return signing(patient, form(blank, Optional.empty()));
    }

    Page signing(PatientSummary patient, ConsentForm form) {
        String shown = shown(patient, form);
        return Page.of("screening/consent/sign").with("patient", patient).with("form", form).with("text", form.text)
                .with("sections", ConsentText.sections(shown)).with("spoken", new SpokenPage(form.text.language())).with("hash", Consents.sha256(shown))
                .with("ways", options("way", ConsentForm.Way.values())).with("signers", options("signer", ConsentForm.Signer.values()));
    }

    /** Word for word what is read and kept: whom it is about, what for, and the text. */
    String shown(PatientSummary patient, TermsForm terms) {
        SpokenPage spoken = new SpokenPage(terms.text.language());
        return String.join("\n", "# " + terms.text.title(),
                spoken.say("shown.patient", patient.name(), patient.birthDate()), spoken.say("shown.clinic", caller.user().clinicName()),
                spoken.say("shown.practitioners", terms.practitioners.stream().map(Practitioner::name).collect(Collectors.joining(", "))),
                terms.wholeBody ? spoken.say("shown.regions.all")
                        : spoken.say("shown.regions", terms.regions.stream().map(spoken::region).collect(Collectors.joining("; "))),
                spoken.say("shown.version", terms.text.version(), terms.text.language()), terms.text.body());
    }

    PatientSummary patient(UUID id) {
        return patients.summary(id);
    }

    private static Option option(ConsentText text) {
        return Option.of(TermsForm.key(text), text.title()).hinting(Locale.forLanguageTag(text.language()).getDisplayLanguage(Messages.LOCALE));
    }

    private static List<Option> options(String field, Enum<?>... values) {
        return Stream.of(values).map(value -> Option.of(value,
                Messages.text("screening.consent." + field + "." + value.name().toLowerCase(Locale.ROOT)))).toList();
    }
}
