package org.palpate.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of the reference data as it is shipped, for tests that need no database. */
final class CsvRows {

    private CsvRows() {
    }

    static List<Row> of(String file) {
        return rows("data/" + file);
    }

    /** The file as it was when this release was published, where it has changed since. */
    static List<Row> published(int release, String file) {
        String kept = "release-" + release + '/' + file;
        return CsvRows.class.getResource(kept) == null ? of(file) : rows(kept);
    }

    private static List<Row> rows(String file) {
        Iterator<List<String>> lines = parse(text(file)).iterator();
        List<String> header = lines.next();
        List<Row> rows = new ArrayList<>();
        lines.forEachRemaining(cells -> {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), cells.get(i));
            }
            rows.add(new Row(row));
        });
        return rows;
    }

    private static String text(String file) {
        try (var in = Row.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> parse(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean escaped = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (escaped) {
                    cell.append(text.charAt(++i));
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(cells));
                    cells.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
