package org.palpate.screening.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.palpate.web.Formats;

class CopyPageTest {

    private static final String SHOWN = "# Consent to dry needling\nPatient: Małgorzata Żółkiewska, 王\n"
            + "A thin needle is used. ".repeat(200) + "\n# Risks\n- Bruise | 8 in 100 | Brady 2014 | published";
    private static final Formats FORMATS = new Formats(ZoneOffset.UTC, Clock.systemUTC());

    private final SignedConsent signed = new SignedConsent(SampleConsents.to("dry_needling", new UUID(0, 2)), SHOWN,
            Strokes.read("10,100 200,20 300,180"));

    @Test
    void saysAllThatWasShownAndWhoSigned() throws IOException {
        try (PDDocument copy = Loader.loadPDF(CopyPage.pdf(signed, FORMATS))) {
            String text = new PDFTextStripper().getText(copy);
            assertThat(copy.getNumberOfPages()).isGreaterThan(1);
            assertThat(text).contains("Małgorzata Żółkiewska, ?", "Bruise: 8 in 100", "Brady 2014", "Signed on the screen by Emma Schulz",
                    "Witnessed by Thea Berg", "0".repeat(60));
        }
    }

    @Test
    void speaksTheLanguageOfTheText() throws IOException {
        Consent english = SampleConsents.to("dry_needling", new UUID(0, 2));
        Consent german = new Consent(english.id(), english.kind(), new Consent.Wording("Dry needling", "de", "palpate-1", "0".repeat(64)),
                english.signed(), english.regions(), english.practitioners(), english.open(), english.ended());
        SignedConsent read = new SignedConsent(german, "# Einwilligung\n# Risiken\n- Bluterguss | 8 von 100 | Brady 2014 | veröffentlicht", signed.strokes());
        try (PDDocument copy = Loader.loadPDF(CopyPage.pdf(read, FORMATS))) {
            assertThat(new PDFTextStripper().getText(copy)).contains("Bluterguss: 8 von 100. Quelle: Brady 2014", "Unterschrift",
                    "16. November 2026, 08:00", "Bezeugt von Thea Berg", "Gültig bis 16. November 2027").doesNotContain("Witnessed");
        }
    }

    @Test
    void isTheSameFileEachTime() {
        assertThat(CopyPage.pdf(signed, FORMATS)).isEqualTo(CopyPage.pdf(signed, FORMATS));
    }
}
