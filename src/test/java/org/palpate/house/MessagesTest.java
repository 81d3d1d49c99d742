package org.palpate.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** No text is missing and none is left over. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/palpate");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z]+\\.[\\w.-]+)");
    /** Parts of keys that are put together at run time: "'scheduling.status.' + code". */
    private static final Pattern BEGINNINGS = Pattern.compile("[\"']((?:[a-z]+)\\.(?:[\\w-]+\\.)*)[\"']");
    private static final Pattern FORM_PREFIX = Pattern.compile("super\\(\\s*\"([\\w.-]+)\"");

    @Test
    void everyKeyOfATemplateHasItsText() throws IOException {
        Set<String> texts = texts();
        Set<String> missing = new TreeSet<>(found(IN_TEMPLATE, sources(RESOURCES, ".html")));
        missing.removeIf(key -> texts.contains(key) || key.endsWith("."));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTextIsUsed() throws IOException {
        String all = sources(RESOURCES, ".html") + sources(Path.of("src/main/java"), ".java");
        Set<String> beginnings = found(BEGINNINGS, all);
        Set<String> forms = found(FORM_PREFIX, all);
        Set<String> unused = new TreeSet<>(texts());
        unused.removeIf(key -> all.contains(key) || beginnings.stream().anyMatch(key::startsWith)
                || forms.stream().anyMatch(form -> key.startsWith(form + ".")));
        assertThat(unused).isEmpty();
    }

    @Test
    void everyKeyBeginsWithItsRoom() throws IOException {
        for (Path file : files(RESOURCES, "messages.properties")) {
            String room = file.getParent().getFileName().toString();
            assertThat(read(file).stringPropertyNames()).as("%s", file).allMatch(key -> key.startsWith(room + "."));
        }
    }

    private static Set<String> texts() throws IOException {
        Set<String> texts = new HashSet<>();
        for (Path file : files(RESOURCES, "messages.properties")) {
            texts.addAll(read(file).stringPropertyNames());
        }
        return texts;
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static String sources(Path folder, String ending) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : files(folder, ending)) {
            all.append(Files.readString(file)).append('\n');
        }
        return all.toString();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
