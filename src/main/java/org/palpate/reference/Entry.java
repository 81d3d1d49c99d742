package org.palpate.reference;

import java.util.List;

/** A row of a sheet as it is shown: ids as the names that they stand for; without a source where it is one itself. */
public record Entry(List<Cell> cells, Source source) {

    /** {@code coded}: the text is a word of the data whose wording stands with the other texts. */
    public record Cell(String column, String text, boolean coded) {
    }

    public Cell title() {
        return cells.get(0);
    }

    /** What there is to say beyond the title. */
    public List<Cell> details() {
        return cells.subList(1, cells.size()).stream().filter(cell -> !cell.text().isEmpty()).toList();
    }

    boolean isFoundBy(Search search) {
        return search.finds(cells.stream().map(Cell::text).toArray(String[]::new));
    }
}
