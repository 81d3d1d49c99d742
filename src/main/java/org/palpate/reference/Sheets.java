package org.palpate.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lists that are only read: each is loaded when it is first opened, and kept. */
@ApplicationScoped
class Sheets {

    private static final Set<String> CODED = Set.of("class", "dry_needling_status", "severity");

    private final Map<Sheet, List<Entry>> loaded = new ConcurrentHashMap<>();

    @Inject
    private CatalogueReader reader;

    @Inject
    private Catalogue catalogue;

    List<Entry> of(Sheet sheet) {
        return loaded.computeIfAbsent(sheet, this::load);
    }

    List<Entry> found(Sheet sheet, Search search) {
        return of(sheet).stream().filter(entry -> entry.isFoundBy(search)).toList();
    }

    private List<Entry> load(Sheet sheet) {
        return reader.rows(sheet.query()).stream().map(row -> entry(sheet, row)).toList();
    }

    private Entry entry(Sheet sheet, Row row) {
        String title = sheet.heading().stream().map(column -> text(column, row)).collect(Collectors.joining(": "));
        List<Entry.Cell> details = sheet.details().stream()
                .map(column -> new Entry.Cell(column, text(column, row), CODED.contains(column)))
                .filter(cell -> !cell.text().isEmpty()).toList();
        return new Entry(title, details, source(sheet, row));
    }

    private Source source(Sheet sheet, Row row) {
        if (sheet == Sheet.FACTS) {
            return new Source(named(row, "articles", id -> catalogue.article(id).shortTitle()), "article");
        }
        return row.cells().containsKey("source") ? Source.of(row) : null;
    }

    private String text(String column, Row row) {
        return switch (column) {
            case "key_muscle_id", "satellite_muscle_id", "muscle_ids" ->
                named(row, column, id -> catalogue.muscle(id).name());
            case "region_ids" -> named(row, column, id -> catalogue.region(id).name());
            case "contraindication_ids", "avoid_if" -> named(row, column, id -> catalogue.contraindication(id).name());
            case "applies_when" -> facts(row.text(column));
            case "zones" -> places(row.list(column));
            case "muscles" -> named(row, column, id -> catalogue.muscle(id).name());
            case "gate" -> catalogue.nameOf(row.text(column));
            case "severity_columns" -> named(row, column, gate -> catalogue.familyGatedBy(gate).name());
            case "brand_names", "other_names" -> named(row, column, Function.identity());
            default -> row.text(column);
        };
    }

    private static String named(Row row, String column, Function<String, String> name) {
        return row.list(column).stream().map(name).collect(Collectors.joining("; "));
    }

    /** The facts that must all hold, each by the name of its question where it has one. */
    private String facts(String written) {
        return Arrays.stream(written.split(" and ")).filter(fact -> !fact.isEmpty()).map(fact -> {
            String id = fact.replaceAll("[^a-z_].*", "");
            String value = fact.substring(id.length()).replaceFirst("^=", ": ").replaceFirst("^([<>]=?)", " $1 ");
            return catalogue.nameOf(id) + value;
        }).collect(Collectors.joining("; "));
    }

    /** Written as zone:side; the sides of a zone stand together. */
    private String places(List<String> written) {
        Map<String, List<String>> sides = written.stream().map(place -> place.split(":")).collect(Collectors.groupingBy(
                place -> place[0], LinkedHashMap::new, Collectors.mapping(place -> place[1], Collectors.toList())));
        return sides.entrySet().stream().map(zone -> catalogue.findRegion(zone.getKey()).map(Region::name).orElse("Muscles with lung risk")
                + " (" + String.join(", ", zone.getValue()) + ")").collect(Collectors.joining("; "));
    }
}
