package org.palpate.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonNameTest {

    @Test
    void tidiesTheSpaceInAndAroundIt() {
        assertThat(new PersonName("  Anna   Maria ", " Cole ").full()).isEqualTo("Anna Maria Cole");
    }

    @Test
    void refusesAPartWithoutALetter() {
        assertThatThrownBy(() -> new PersonName("-", "Cole")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonName("Anna", "7")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PersonName("A".repeat(101), "Cole")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void abbreviatesItselfForAnAvatar() {
        assertThat(new PersonName("hannah", "Cole").initials()).isEqualTo("HC");
        assertThat(new PersonName("’t", "Östergård").initials()).isEqualTo("TÖ");
    }

    @Test
    void isFoundByEachOfItsWords() {
        assertThat(new PersonName("Anne-Marie", "O'Brien").searchWords())
                .containsExactly("anne", "brien", "marie", "o", "obrien");
    }

    @Test
    void sortsByFamilyNameWhateverTheAccents() {
        PersonName abel = new PersonName("Zoë", "Åbel");
        PersonName adams = new PersonName("Bea", "Adams");
        PersonName adamsToo = new PersonName("Ánna", "adams");

        assertThat(List.of(adams, abel, adamsToo).stream().sorted()).containsExactly(abel, adamsToo, adams);
    }
}
