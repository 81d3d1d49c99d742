package org.palpate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Prints how large the files are, and fails past the limit of the house. */
class SizesTest {

    @Test
    void javaFilesStayBelow250Lines() throws IOException {
        check("Java files", "src/main/java", 250, path -> path.toString().endsWith(".java"));
        check("Java tests", "src/test/java", 250, path -> path.toString().endsWith(".java"));
    }

    @Test
    void controllersStayBelow120Lines() throws IOException {
        check("Controllers", "src/main/java", 120, path -> path.toString().endsWith("Controller.java"));
    }

    @Test
    void templatesStayBelow150Lines() throws IOException {
        check("Templates", "src/main/resources", 150, path -> path.toString().endsWith(".html"));
    }

    @Test
    void modulesStayBelow150Lines() throws IOException {
        check("Modules", "src/main/webapp/assets/js", 150, path -> path.toString().endsWith(".mjs"));
    }

    private static void check(String what, String folder, int limit, Predicate<Path> kind) throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(kind).toList()) {
                lines.put(file.toString(), Files.readAllLines(file).size());
            }
        }
        List<Integer> sorted = new ArrayList<>(lines.values().stream().sorted().toList());
        System.out.printf("%s: %d, median %d lines, 95 %% below %d, longest %d%n", what, sorted.size(), sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100), sorted.get(sorted.size() - 1));
        lines.values().removeIf(size -> size <= limit);
        assertThat(lines).as("%s over %d lines", what, limit).isEmpty();
    }
}
