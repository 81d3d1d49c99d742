package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Role;

class TemplatesTest {

    private static final Place HARBOUR = new Place(new UUID(0, 7), "Harbour Street", ZoneId.of("Europe/London"));
    private static final CurrentUser ROSA = new CurrentUser(new UUID(0, 1), "Rosa Lindgren", new UUID(0, 2),
            "Northgate <Clinic>", Set.of(Role.RECEPTIONIST), null, HARBOUR);

    @Test
    void framesAPageWithTheRailOfWhoeverIsSignedIn() {
        String html = Templates.render(Failure.of(new NotFound()).page(), around(ROSA));

        assertThat(html)
                .contains("<title>Error: Not found · Northgate &lt;Clinic&gt;</title>")
                .contains("href=\"/calendar\"", "Harbour Street", "Rosa Lindgren", "action=\"/sign-out\"")
                .contains("name=\"csrf\" value=\"token\"")
                .doesNotContain("??", "th:", "style=");
    }

    @Test
    void showsNoRailBeforeSignIn() {
        String html = Templates.render(Failure.of(new NotFound()).page(), around(null));

        assertThat(html).contains("<title>Error: Not found · Palpate</title>").doesNotContain("class=\"rail\"", "??");
    }

    @Test
    void marksTheEntryOfTheRailThatIsOpen() {
        Map<String, Object> values = around(ROSA);
        String html = Templates.render(Page.fragment("web/rail", "rail").with("nav", "patients"), values);

        assertThat(html).containsOnlyOnce("aria-current=\"page\"")
                .containsPattern("href=\"/patients\"\\s+aria-current");
    }

    @Test
    void showsAFormThatNobodyHasSent() {
        String html = sample(new SampleForm(Form.blank().with("birthDate", "1987-03-14")));

        assertThat(html)
                .contains("<label for=\"f-name\">The name <span class=\"muted\">(required)", "id=\"f-name-hint\"")
                .contains("Saturday 14 March 1987", "When was that?", "Lunch")
                .containsOnlyOnce("<main").doesNotContain("??", "th:", "role=\"alert\"", "aria-invalid");
    }

    @Test
    void tiesEachErrorToItsField() {
        String html = sample(new SampleForm(new MultivaluedHashMap<>(Map.of("pain", "12", "note", "<b>"))));

        assertThat(html)
                .contains("role=\"alert\"", "<a href=\"#f-name\">Enter the name.</a>", "id=\"f-name\"")
                .contains("<a href=\"#f-pain\">", "id=\"f-pain\"", "id=\"f-pain-error\"", "id=\"f-kind\"")
                .contains("aria-invalid=\"true\" aria-describedby=\"f-name-hint f-name-error\"")
                .contains("&lt;b&gt;")
                .doesNotContain("??", "th:");
    }

    private static String sample(Form form) {
        List<Option> options = List.of(Option.of("RECEPTIONIST", "Amelia"),
                Option.of("PRACTITIONER", "Bram").disabledBecause("Lunch"));
        return Templates.render(Page.of("web/sample").with("form", form).with("options", options), around(ROSA));
    }

    private static Map<String, Object> around(CurrentUser user) {
        Map<String, Object> values = new HashMap<>();
        values.put("user", user);
        values.put("entries", user == null ? List.of() : Navigation.of(user));
        values.put("csrf", "token");
        values.put("flash", null);
        values.put("path", "/somewhere");
        values.put("failed", true);
        Clock noon = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        values.put("formats", new Formats(ZoneOffset.UTC, noon));
        return values;
    }
}
