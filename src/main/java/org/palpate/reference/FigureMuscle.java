package org.palpate.reference;

/**
 * A muscle that a touch on a drawn region may mean; rank 1 is suggested first. {@code drawn} is false for a muscle that
 * is reached only from the list: it has no view, figure id or rank.
 */
public record FigureMuscle(String view, String figureId, String muscleId, boolean deep, Integer rank, boolean drawn,
                           String note) {

    static FigureMuscle of(Row row) {
        return new FigureMuscle(row.text("view"), row.text("figure_id"), row.text("muscle_id"),
                row.text("layer").equals("deep"), row.integer("rank"), row.text("reach").equals("figure"),
                row.text("note"));
    }
}
