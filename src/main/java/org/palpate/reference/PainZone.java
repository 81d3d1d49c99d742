package org.palpate.reference;

import java.math.BigDecimal;

/**
 * A zone of the pain chart in one of four views. {@code polygon} holds points {@code x,y} in parts of the width and
 * height, drawn for the patient's right side; {@code mirroredForLeft}: the left side is x' = 1 - x in the same view.
 */
public record PainZone(String id, String name, View view, boolean midline, boolean mirroredForLeft, BigDecimal centreX,
                       BigDecimal centreY, String polygon, String plainWords, Source source) {

    /** From where the body is seen; {@code PLANTAR} is an inset of the right sole. */
    public enum View { ANTERIOR, POSTERIOR, RIGHT, PLANTAR }

    static PainZone of(Row row) {
        return new PainZone(row.text("id"), row.text("name"), row.choice("view", View.class), row.yes("midline"),
                row.yes("mirrored_for_left"), row.decimal("centre_x"), row.decimal("centre_y"), row.text("polygon"),
                row.text("plain_words"), Source.of(row));
    }
}
