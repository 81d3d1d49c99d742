package org.palpate.screening.consent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Writes lines of text onto as many A4 sheets as they need. */
final class Sheets implements AutoCloseable {

    private static final float MARGIN = 56;
    private static final float TEXT = 10.5f;
    private static final float HEADING = 13;
    private static final float LEADING = 1.35f;
    private static final float SCALE = 0.35f;

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    Sheets(PDDocument document, PDFont font) throws IOException {
        this.document = document;
        this.font = font;
        turn();
    }

    void heading(String text) throws IOException {
        y -= HEADING / 2;
        lines(text, HEADING);
    }

    void paragraph(String text) throws IOException {
        lines(text, TEXT);
        y -= TEXT / 3;
    }

    /** The strokes as they were drawn, about a third of the width of the sheet. */
    void signature(Strokes strokes) throws IOException {
        room(Strokes.HEIGHT * SCALE);
        for (List<Strokes.Point> line : strokes.lines()) {
            page.moveTo(x(line.get(0)), up(line.get(0)));
            for (Strokes.Point point : line) {
                page.lineTo(x(point), up(point));
            }
            page.stroke();
        }
        y -= Strokes.HEIGHT * SCALE;
    }

    private static float x(Strokes.Point point) {
        return MARGIN + point.x() * SCALE;
    }

    private float up(Strokes.Point point) {
        return y - point.y() * SCALE;
    }

    private void lines(String text, float size) throws IOException {
        for (String line : wrapped(text, size)) {
            room(size * LEADING);
            y -= size * LEADING;
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(MARGIN, y);
            page.showText(line);
            page.endText();
        }
    }

    private List<String> wrapped(String text, float size) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : known(text).split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (font.getStringWidth(longer) / 1000 * size > PDRectangle.A4.getWidth() - 2 * MARGIN && !line.isEmpty()) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    /** What the font cannot draw is shown as a question mark, so that a name in another script never spoils the copy. */
    private String known(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(letter -> known.append(draws(letter) ? Character.toString(letter) : "?"));
        return known.toString();
    }

    private boolean draws(int letter) {
        try {
            return Character.isWhitespace(letter) || font.encode(Character.toString(letter)).length > 0;
        } catch (IOException | IllegalArgumentException unknown) {
            return false;
        }
    }

    private void room(float height) throws IOException {
        if (y - height < MARGIN) {
            turn();
        }
    }

    private void turn() throws IOException {
        close();
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    @Override
    public void close() throws IOException {
        if (page != null) {
            page.close();
        }
    }
}
