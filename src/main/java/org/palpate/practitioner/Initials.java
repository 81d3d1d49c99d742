package org.palpate.practitioner;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** First letters of the first and last name, without a title. */
final class Initials {

    private Initials() {
    }

    static String of(String name) {
        List<String> words = Stream.of(name.split(" ")).filter(word -> !word.endsWith(".")).toList();
        return Stream.of(words.get(0), words.get(words.size() - 1)).distinct().map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
