package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Role;

class FormTest {

    @Test
    void readsWhatIsWellTyped() {
        SampleForm form = new SampleForm(wellTyped());

        assertThat(form.valid()).isTrue();
        assertThat(form.name).isEqualTo("Zoë");
        assertThat(form.note).isNull();
        assertThat(form.kind).isEqualTo(Role.PRACTITIONER);
        assertThat(form.pregnant).isFalse();
        assertThat(form.pain).isEqualTo(7);
        assertThat(form.birthDate).isEqualTo(LocalDate.of(1987, 3, 14));
        assertThat(form.start).isEqualTo(LocalTime.of(14, 30));
    }

    @Test
    void keepsWhatCannotBeReadAndSaysWhatToDo() {
        MultivaluedMap<String, String> typed = wellTyped();
        typed.putSingle("birthDate", "31 June 1987");
        typed.putSingle("pain", "11");
        typed.putSingle("name", "");
        typed.putSingle("note", "longer than ten");

        SampleForm form = new SampleForm(typed);

        assertThat(form.valid()).isFalse();
        assertThat(form.birthDate).isNull();
        assertThat(form.value("birthDate")).isEqualTo("31 June 1987");
        assertThat(form.errors()).containsExactly(
                Map.entry("name", "Enter the name."),
                Map.entry("note", "Shorten the note to 10 characters or fewer."),
                Map.entry("pain", "Enter the pain as a number from 0 to 10."),
                Map.entry("birthDate", "Enter the birthDate as a day, month and year, for example 14/3/1987."));
    }

    @Test
    void readsADateAsPeopleWriteIt() {
        for (String date : List.of("1987-03-14", "14/3/1987", "14.03.1987", "14 Mar 1987")) {
            assertThat(Fields.date(date)).as(date).contains(LocalDate.of(1987, 3, 14));
        }
        for (String date : List.of("30/2/1987", "14/3/87", "1987-13-01", "soon", "0001-01-01")) {
            assertThat(Fields.date(date)).as(date).isEmpty();
        }
    }

    @Test
    void findsNoErrorInAFormThatNobodyHasSent() {
        SampleForm form = new SampleForm(Form.blank().with("name", "Ann").with("note", null));

        assertThat(form.valid()).isTrue();
        assertThat(form.isRequired("birthDate")).isTrue();
        assertThat(form.isRequired("note")).isFalse();
        assertThat(form.value("name")).isEqualTo("Ann");
    }

    @Test
    void takesARefusalInWords() {
        SampleForm form = new SampleForm(wellTyped());
        form.refuse(List.of(Refusal.of("web.error.missing", "a practitioner")));

        assertThat(form.valid()).isFalse();
        assertThat(form.refusals()).containsExactly("Enter a practitioner.");
    }

    @Test
    void dropsCharactersThatNobodyTypes() {
        assertThat(Fields.clean(" A\u0000nn\u001b\r\nline ")).isEqualTo("Ann\nline");
        assertThat(Fields.clean(null)).isEmpty();
    }

    @Test
    void givesTheSameIdToTheSecondSending() {
        MultivaluedMap<String, String> typed = wellTyped();
        UUID first = new SampleForm(Form.blank()).recordId();
        typed.putSingle("id", first.toString());

        assertThat(new SampleForm(typed).recordId()).isEqualTo(first);
        typed.putSingle("id", "forged");
        assertThat(new SampleForm(typed).recordId()).isNotEqualTo(first);
    }

    @Test
    void namesWhatDescribesAField() {
        MultivaluedMap<String, String> typed = wellTyped();
        typed.remove("name");
        SampleForm form = new SampleForm(typed);
        form.scope("p3");

        assertThat(form.id("name")).isEqualTo("f-p3-name");
        assertThat(form.describedBy("name")).isEqualTo("f-p3-name-hint f-p3-name-error");
        assertThat(form.describedBy("note")).isNull();
    }

    static MultivaluedMap<String, String> wellTyped() {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        typed.putSingle("name", " Zoë ");
        typed.putSingle("kind", "PRACTITIONER");
        typed.putSingle("pregnant", "no");
        typed.putSingle("pain", "7");
        typed.putSingle("birthDate", "1987-03-14");
        typed.putSingle("start", "14:30");
        return typed;
    }
}
