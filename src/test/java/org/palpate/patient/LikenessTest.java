package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.patient.Likeness.SAME_BIRTH_DATE;
import static org.palpate.patient.Likeness.SAME_NAME;
import static org.palpate.patient.Likeness.SAME_PHONE;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    private static final String MARCH = "1987-03-14";
    private static final String APRIL = "1990-04-01";
    private static final PatientDetails HANNAH = person("Hannah", "Cole", MARCH, "1230");

    @Test
    void seesTheSameBirthDateWithASharedWord() {
        assertThat(Likeness.between(person("Johanna", "Cole", MARCH, "9990"), HANNAH)).containsExactly(SAME_BIRTH_DATE);
        assertThat(Likeness.between(person("Berta", "Meyer", MARCH, "9990"), HANNAH)).isEmpty();
    }

    @Test
    void seesTheSamePhoneWithASharedWord() {
        assertThat(Likeness.between(person("Peter", "Cole", APRIL, "1230"), HANNAH)).containsExactly(SAME_PHONE);
        assertThat(Likeness.between(person("Peter", "Berg", APRIL, "1230"), HANNAH)).isEmpty();
    }

    @Test
    void seesTheSameNameInWhateverOrder() {
        assertThat(Likeness.between(person("Cole", "Hannah", APRIL, "9990"), HANNAH)).containsExactly(SAME_NAME);
        assertThat(Likeness.between(person("Hannah Maria", "Cole", APRIL, "9990"), HANNAH)).containsExactly(SAME_NAME);
        assertThat(Likeness.between(person("Hannah", "Stone", APRIL, "9990"), HANNAH)).isEmpty();
    }

    @Test
    void seesASlipInTheName() {
        assertThat(Likeness.between(person("Hanna", "Cole", APRIL, "9990"), HANNAH)).containsExactly(SAME_NAME);
        assertThat(Likeness.between(person("Hnanah", "Colr", MARCH, "1230"), HANNAH))
                .containsExactly(SAME_BIRTH_DATE, SAME_PHONE, SAME_NAME);
    }

    @Test
    void doesNotTakeASingleLetterForASharedWord() {
        PatientDetails sean = person("Seán", "O'Neill", MARCH, "1230");

        assertThat(Likeness.between(person("Ruth", "O'Hara", MARCH, "1230"), sean)).isEmpty();
    }

    @Test
    void seesTheSameNameWhereItIsOneWordTwice() {
        assertThat(Likeness.between(person("Li", "Li", APRIL, "9990"), person("Li", "Li", MARCH, "1230")))
                .containsExactly(SAME_NAME);
    }

    @ParameterizedTest
    @CsvSource({"cole,cole,true", "cole,coles,true", "cole,cle,false", "coles,coels,true", "coles,colas,true",
            "coles,cabes,false",
            "anna,ana,false", "mueller,muller,true", "novak,novakova,false", "abab,baba,false"})
    void allowsOneSlipInAWordOfFourLetters(String one, String other, boolean near) {
        assertThat(Likeness.areNear(one, other)).isEqualTo(near);
        assertThat(Likeness.areNear(other, one)).isEqualTo(near);
    }

    private static PatientDetails person(String given, String family, String born, String phone) {
        return new PatientDetails(new PersonName(given, family), new BirthDate(LocalDate.parse(born)),
                new PhoneNumber("+" + phone, PhoneNumber.reverse(phone)), null, null, null, null);
    }
}
