package org.palpate.patient;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.web.Blank;
import org.palpate.web.Difference;
import org.palpate.web.Form;

/** The details of a patient as they are typed: to register somebody, or to correct what was written down. */
public class PatientForm extends Form {

    private static final List<String> FIELDS =
            List.of("givenName", "familyName", "birthDate", "phone", "email", "pronouns", "alert", "note");
    private static final int SHORT_TEXT = 60;
    private static final int EMAIL_LENGTH = 254;
    private static final int ALERT_LENGTH = 80;
    private static final int NOTE_LENGTH = 1000;
    private static final int DIGITS_WORTH_KEEPING = 7;

    private final Customs customs;
    private final PatientDetails details;

    PatientForm(MultivaluedMap<String, String> params, Customs customs) {
        super("patient.form", params);
        this.customs = customs;
        String given = namePart("givenName");
        String family = namePart("familyName");
        BirthDate birthDate = birthDate();
        PhoneNumber phone = phone();
        String email = email();
        String pronouns = optional("pronouns", SHORT_TEXT);
        String alert = optional("alert", ALERT_LENGTH);
        String note = optional("note", NOTE_LENGTH);
        details = Stream.of(given, family, birthDate, phone).allMatch(read -> read != null) && valid()
                ? new PatientDetails(new PersonName(given, family), birthDate, phone, email, pronouns, alert, note)
                : null;
    }

    /** Fills in what was looked for in vain. */
    static Blank filledFrom(PatientSearchForm search) {
        Sought sought = Sought.in(search.typed);
        boolean familyFirst = sought.name().matches("[^,]+,[^,]+");
        String[] parts = sought.name().split(familyFirst ? "\\s*,\\s*" : "[\\s,]+(?=[^\\s,]+$)", 2);
        String last = parts.length > 1 ? parts[1] : "";
        return blank().with("next", search.next.path())
                .with("givenName", capital(familyFirst ? last : parts[0]))
                .with("familyName", capital(familyFirst ? parts[0] : last))
                .with("birthDate", sought.birthDate() == null ? null : new BirthDate(sought.birthDate()))
                .with("phone", sought.phoneEnd().length() < DIGITS_WORTH_KEEPING ? null : sought.number());
    }

    /** Fills in what is written down now. */
    static Blank filledFrom(Patient patient) {
        PatientDetails details = patient.details();
        return blank().with("id", patient.id()).with("version", patient.version())
                .with("givenName", details.name().given()).with("familyName", details.name().family())
                .with("birthDate", details.birthDate()).with("phone", details.phone())
                .with("email", details.email()).with("pronouns", details.pronouns()).with("alert", details.alert()).with("note", details.note());
    }

    /** What was typed, null while the form is not valid. */
    PatientDetails details() {
        return details;
    }

    /** The name as it was typed. */
    public String typedName() {
        return (value("givenName") + " " + value("familyName")).strip();
    }

    /** Whether another page waits for this patient. */
    public boolean isChoosing() {
        return next().isWaiting();
    }

    /** Where somebody goes on who gave up here. */
    public String back() {
        return "/patients" + (isChoosing() ? "?next=" + URLEncoder.encode(next().path(), StandardCharsets.UTF_8) : "");
    }

    /** Where somebody goes on who is done here. */
    public String destination(UUID patient) {
        return next().with(patient);
    }

    /** Each field with both values, for whoever must choose between them. */
    List<Difference> against(PatientForm theirs) {
        return Difference.between(this, theirs, FIELDS);
    }

    /** A field as it will be written down, or as it was typed where it cannot be read. */
    @Override
    public String shown(String field) {
        String typed = value(field);
        return switch (field) {
            case "birthDate" -> BirthDate.read(typed, customs.today()).map(BirthDate::toString).orElse(typed);
            case "phone" -> PhoneNumber.read(typed, customs.country()).map(PhoneNumber::text).orElse(typed);
            default -> typed;
        };
    }

    private NextPage next() {
        return NextPage.in(value("next"));
    }

    private String namePart(String field) {
        String part = required(field, PersonName.LONGEST);
        if (part != null && !PersonName.isName(part)) {
            reject(field, "patient.form." + field + ".unreadable");
            return null;
        }
        return part;
    }

    private BirthDate birthDate() {
        String typed = required("birthDate", SHORT_TEXT);
        Optional<BirthDate> read = Optional.ofNullable(typed).flatMap(text -> BirthDate.read(text, customs.today()));
        if (typed != null && read.isEmpty()) {
            reject("birthDate", "patient.form.birthDate.unreadable");
        }
        return read.orElse(null);
    }

    private PhoneNumber phone() {
        String typed = required("phone", SHORT_TEXT);
        Optional<PhoneNumber> read =
                Optional.ofNullable(typed).flatMap(text -> PhoneNumber.read(text, customs.country()));
        if (typed != null && read.isEmpty()) {
            reject("phone", "patient.form.phone.unreadable");
        }
        return read.orElse(null);
    }

    private String email() {
        String typed = optional("email", EMAIL_LENGTH);
        if (typed != null && !typed.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+")) {
            reject("email", "patient.form.email.unreadable");
        }
        return typed;
    }

    private static String capital(String typed) {
        boolean allSmall = typed.equals(typed.toLowerCase(Locale.ROOT));
        return allSmall ? Stream.of(typed.split(" ")).map(PatientForm::upperFirst).collect(Collectors.joining(" "))
                : typed;
    }

    private static String upperFirst(String word) {
        return word.isEmpty() ? word
                : Character.toString(Character.toTitleCase(word.codePointAt(0)))
                        + word.substring(word.offsetByCodePoints(0, 1));
    }
}
