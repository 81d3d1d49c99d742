package org.palpate.screening.consent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.palpate.kernel.Caller;
import org.palpate.web.Formats;

/** The copy of a signed consent that the patient takes home; the same consent gives the same file, byte by byte. */
@RequestScoped
class CopyPage {

    /** It comes with PDFBox and knows the letters of all of Europe. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    byte[] pdf(SignedConsent signed) {
        Formats formats = new Formats(caller.user().location().zone(), clock);
        return pdf(signed, formats);
    }

    static byte[] pdf(SignedConsent signed, Formats formats) {
        try (PDDocument document = new PDDocument(); InputStream font = PDDocument.class.getResourceAsStream(FONT)) {
            document.setDocumentId(signed.consent().signed().at().toEpochMilli());
            document.getDocumentInformation().setTitle(signed.consent().wording().name());
            try (Sheets sheets = new Sheets(document, PDType0Font.load(document, font, true))) {
                write(sheets, signed, formats);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static void write(Sheets sheets, SignedConsent signed, Formats formats) throws IOException {
        SpokenPage spoken = new SpokenPage(signed.consent().wording().language());
        for (ConsentText.Section section : signed.sections()) {
            sheets.heading(section.heading());
            for (String paragraph : section.paragraphs()) {
                sheets.paragraph(paragraph);
            }
            for (ConsentText.Risk risk : section.risks()) {
                sheets.paragraph(spoken.say("risk", risk.name(), risk.rate(), risk.source(), risk.status()));
            }
        }
        Consent.Signed by = signed.consent().signed();
        sheets.heading(spoken.say("head.signature"));
        if (signed.strokes().isPresent()) {
            sheets.signature(signed.strokes().get());
        }
        for (String line : List.of(spoken.say("signed." + by.way(), by.name(), formats.on(by.at()), formats.time(by.at())),
                by.relation().isEmpty() ? "" : spoken.say("relation", by.relation()), spoken.say("witness", by.witness()),
                spoken.say("until", formats.on(by.until())), spoken.say("hash", signed.consent().wording().sha256()))) {
            sheets.paragraph(line);
        }
    }
}
