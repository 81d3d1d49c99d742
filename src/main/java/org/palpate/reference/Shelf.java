package org.palpate.reference;

import java.util.List;

/** A heading of the first reference page, with the pages under it and how many rows each holds. */
public record Shelf(String key, List<Book> books) {

    /** One page of the reference data. */
    public record Book(String slug, String icon, int rows) {

        static Book of(Sheet sheet, String icon, Sheets sheets) {
            return new Book(sheet.slug(), icon, sheets.of(sheet).size());
        }
    }

    static List<Shelf> all(Catalogue catalogue, Sheets sheets) {
        return List.of(
                new Shelf("body", List.of(
                        new Book("muscles", "activity", catalogue.muscles().size()),
                        new Book("regions", "user", catalogue.regions().size()),
                        new Book("body-figure", "mouse-pointer-click", catalogue.figureRegions().size()),
                        new Book("pain-zones", "map-pin", catalogue.painZones().size()),
                        Book.of(Sheet.KEY_MUSCLES, "arrow-right", sheets))),
                new Shelf("safety", List.of(
                        new Book("contraindications", "shield-alert", catalogue.contraindications().size()),
                        Book.of(Sheet.COMBINED_RULES, "list", sheets),
                        Book.of(Sheet.MEDICINES, "triangle-alert", sheets),
                        Book.of(Sheet.JURISDICTIONS, "badge-check", sheets))),
                new Shelf("care", List.of(
                        new Book("techniques", "hand", catalogue.techniques().size()),
                        Book.of(Sheet.HOME_PROGRAMME, "door-open", sheets),
                        Book.of(Sheet.OUTCOME_MEASURES, "clipboard-list", sheets),
                        Book.of(Sheet.RANGES_OF_MOTION, "refresh-cw", sheets))),
                new Shelf("sources", List.of(
                        Book.of(Sheet.ARTICLES, "book-open", sheets),
                        Book.of(Sheet.FACTS, "list", sheets))));
    }
}
