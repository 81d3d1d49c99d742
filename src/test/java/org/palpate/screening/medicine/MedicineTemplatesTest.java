package org.palpate.screening.medicine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palpate.patient.PatientSummary;
import org.palpate.reference.ShippedCatalogue;
import org.palpate.web.Page;
import org.palpate.web.Rendered;

/** The medicine list as it is shown. */
class MedicineTemplatesTest {

    private static final PatientSummary HANNAH = new PatientSummary(new UUID(0, 9), 10482, "Hannah Cole", "HC",
            LocalDate.of(1987, 3, 14), "0151 555 0134", "she/her", "", "");
    private static final Instant NOTED = Instant.parse("2026-11-16T09:00:00Z");
    private static final ListedMedicine TAKEN = new ListedMedicine(new UUID(0, 1), "Eliquis", List.of("apixaban"), "5 mg", LocalDate.of(2026, 5, 1),
            "patient", NOTED, "Rosa", null);
    private static final ListedMedicine ENDED = new ListedMedicine(new UUID(0, 2), "Marevan", List.of("warfarin"), "", null, "clinician", NOTED, "Thea",
            new ListedMedicine.Ending(LocalDate.of(2026, 11, 2), "Changed by the GP", NOTED, "Imre"));

    @Test
    void partsWhatIsTakenFromWhatWas() {
        String html = Rendered.of(listing(List.of(TAKEN), List.of(ENDED)));
        assertThat(html).contains("apixaban, a blood thinner", "On the patient's own form, 16 Nov 2026, handed out by Rosa".replace("'", "&#39;"),
                "until 2 Nov 2026: Changed by the GP (Imre)", "/medicines/" + TAKEN.id() + "/ending").doesNotContain("??", "/medicines/" + ENDED.id());
    }

    @Test
    void saysSoWhereThereIsNone() {
        assertThat(Rendered.of(listing(List.of(), List.of()))).contains("No medicine is listed.").doesNotContain("Took before", "??");
    }

    @Test
    void isAPartOfOtherPages() {
        String html = Rendered.of(Page.fragment("screening/medicine/parts", "card").with("taken", List.of(TAKEN)).with("catalogue", ShippedCatalogue.get()));
        assertThat(html).contains("Eliquis", "5 mg", "apixaban, a blood thinner").doesNotContain("??");
    }

    private static Page listing(List<ListedMedicine> taken, List<ListedMedicine> past) {
        return Page.of("screening/medicine/list").with("patient", HANNAH).with("taken", taken).with("past", past).with("catalogue", ShippedCatalogue.get())
                .with("form", new MedicineForm(new MultivaluedHashMap<>(), LocalDate.of(2026, 11, 16)));
    }
}
