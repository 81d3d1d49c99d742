package org.palpate.reference;

import java.util.List;

/** A row of a sheet as it is shown: ids as the names that they stand for; without a source where it is one itself. */
public record Entry(String title, List<Cell> details, Source source) {

    /** {@code coded}: the text is a word of the data whose wording stands with the other texts. */
    public record Cell(String column, String text, boolean coded) {
    }

    boolean isFoundBy(Search search) {
        return search.finds(title, String.join(" ", details.stream().map(Cell::text).toList()));
    }
}
