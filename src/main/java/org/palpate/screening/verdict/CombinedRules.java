package org.palpate.screening.verdict;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the shipped rules that combine facts: a header, then a row for each, the cells parted by semicolons. */
public final class CombinedRules {

    private static final String FILE = "combined_rules.csv";

    private CombinedRules() {
    }

    public static List<CombinedRule> shipped() {
        try (InputStream file = CombinedRules.class.getResourceAsStream(FILE)) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<CombinedRule> read(String text) {
        List<String> lines = text.lines().toList();
        String[] names = lines.get(0).split(";", -1);
        return lines.stream().skip(1).map(line -> CombinedRule.of(row(names, line.split(";", -1)))).toList();
    }

    private static Map<String, String> row(String[] names, String[] cells) {
        if (cells.length != names.length) {
            throw new IllegalArgumentException("not " + names.length + " cells: " + String.join(";", cells));
        }
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < names.length; i++) {
            row.put(names[i], cells[i]);
        }
        return row;
    }
}
