package org.palpate.screening.consent;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.palpate.practitioner.Practitioner;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.web.Page;
import org.palpate.web.Rendered;

class TermsFormTest {

    private static final List<ConsentText> TEXTS = List.of(new ConsentText("dry_needling", "Dry needling", "en", "palpate-1", "Consent", "# Risks"));

    @Test
    void namesTwentyPractitionersAndNotOneMore() {
        assertThat(naming(20).valid()).isTrue();
        TermsForm tooMany = naming(21);
        assertThat(tooMany.valid()).isFalse();
        assertThat(tooMany.isChosen()).isFalse();
        String html = Rendered.of(Page.fragment("web/form", "errors").with("form", tooMany));
        assertThat(html).contains("One consent names at most 20 practitioners. Choose fewer, and sign another for the rest.");
    }

    private static TermsForm naming(int people) {
        MultivaluedMap<String, String> typed = new MultivaluedHashMap<>();
        List<Practitioner> staff = LongStream.range(0, people).mapToObj(TermsFormTest::practitioner).toList();
        typed.putSingle("text", "dry_needling/en");
        typed.putSingle("regions", "any");
        typed.put("practitioners", staff.stream().map(one -> one.id().toString()).toList());
        return new TermsForm(typed, TEXTS, staff, ShippedCatalogue.get());
    }

    private static Practitioner practitioner(long number) {
        return new Practitioner() {
            @Override
            public UUID id() {
                return new UUID(0, number);
            }
        };
    }
}
