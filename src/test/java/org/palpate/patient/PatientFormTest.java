package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palpate.web.Difference;

class PatientFormTest {

    private static final Customs LONDON = new Customs(LocalDate.of(2026, 11, 16), "GB");

    @Test
    void needsNoMoreThanNameBirthDateAndPhone() {
        PatientForm form = new PatientForm(hannah(), LONDON);

        assertThat(form.valid()).isTrue();
        assertThat(form.details()).isEqualTo(new PatientDetails(new PersonName("Hannah", "Cole"),
                new BirthDate(LocalDate.of(1987, 3, 14)),
                new PhoneNumber("+44 20 7946 0123", "321064970244"), "", "", "", ""));
    }

    @Test
    void namesEachFieldThatIsMissing() {
        PatientForm form = new PatientForm(new MultivaluedHashMap<>(), LONDON);

        assertThat(form.errors()).containsOnlyKeys("givenName", "familyName", "birthDate", "phone");
        assertThat(form.details()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"givenName,-", "familyName,7", "birthDate,17.11.2026", "birthDate,3/14/1987", "phone,12345",
            "email,hannah", "email,a b@c.d"})
    void saysWhatItCannotRead(String field, String typed) {
        MultivaluedMap<String, String> params = hannah();
        params.putSingle(field, typed);
        PatientForm form = new PatientForm(params, LONDON);

        assertThat(form.errors()).containsOnlyKeys(field);
        assertThat(form.error(field)).doesNotContain("??");
        assertThat(form.details()).isNull();
        assertThat(form.value(field)).isEqualTo(typed);
    }

    @Test
    void readsAPhoneNumberOfAnotherCountryWithItsCode() {
        MultivaluedMap<String, String> params = hannah();
        params.putSingle("phone", "+1 410-555-0135");

        assertThat(new PatientForm(params, LONDON).details().phone().text()).isEqualTo("+1 410-555-0135");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hannah cole|Hannah|Cole", "cole, hannah|Hannah|Cole",
            "Anna Maria van Cole|Anna Maria van|Cole",
            "hannah|Hannah|''", "McCoy|McCoy|''", "łukasz|Łukasz|''"})
    void beginsWithTheNameThatWasLookedFor(String typed, String given, String family) {
        PatientForm form = filledFrom(typed);

        assertThat(form.value("givenName")).isEqualTo(given);
        assertThat(form.value("familyName")).isEqualTo(family);
        assertThat(form.errors()).isEmpty();
    }

    @Test
    void beginsWithTheBirthDateAndTheWholeNumberThatWereLookedFor() {
        PatientForm form = filledFrom("cole 14.3.1987 020 7946 0123");

        assertThat(form.value("birthDate")).isEqualTo("14 Mar 1987");
        assertThat(form.value("phone")).isEqualTo("020 7946 0123");
        assertThat(filledFrom("cole 0123").value("phone")).isEmpty();
    }

    @Test
    void comparesTwoVersionsFieldByField() {
        MultivaluedMap<String, String> params = hannah();
        params.putSingle("phone", "020 7946 0199");
        params.putSingle("birthDate", "14 Mar 1987");
        PatientForm mine = new PatientForm(hannah(), LONDON);

        assertThat(mine.against(new PatientForm(params, LONDON))).filteredOn(Difference::isReal)
                .containsExactly(new Difference("Phone number", "+44 20 7946 0123", "+44 20 7946 0199"));
    }

    private static PatientForm filledFrom(String typed) {
        MultivaluedMap<String, String> params = new MultivaluedHashMap<>();
        params.putSingle("q", typed);
        return new PatientForm(PatientForm.filledFrom(new PatientSearchForm(params)), LONDON);
    }

    private static MultivaluedMap<String, String> hannah() {
        MultivaluedMap<String, String> params = new MultivaluedHashMap<>();
        params.putSingle("givenName", "Hannah");
        params.putSingle("familyName", "Cole");
        params.putSingle("birthDate", "14.3.1987");
        params.putSingle("phone", "020 7946 0123");
        return params;
    }
}
