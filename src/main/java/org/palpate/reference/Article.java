package org.palpate.reference;

/** One of the source articles; what its text does not show is empty. */
public record Article(String id, String title, String shortTitle, String publisher, String published, String note) {

    static Article of(Row row) {
        return new Article(row.text("id"), row.text("title"), row.text("short_title"), row.text("publisher"),
                row.text("date"), row.text("note"));
    }
}
