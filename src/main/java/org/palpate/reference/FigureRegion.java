package org.palpate.reference;

/** A drawn region of the body figure, by view ({@code front} or {@code back}) and the id that the drawing gives it. */
public record FigureRegion(String view, String figureId, String name, boolean midline) {

    static FigureRegion of(Row row) {
        return new FigureRegion(row.text("view"), row.text("figure_id"), row.text("name"), row.yes("midline"));
    }

    /** View and id as the regions write them: {@code front:scm}. */
    public String key() {
        return view + ":" + figureId;
    }
}
