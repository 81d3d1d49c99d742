package org.palpate.reference;

import java.util.Arrays;
import java.util.Locale;

/** What someone looks for on a reference page: every word must occur somewhere in the row. */
public record Search(String text) {

    public Search {
        text = text == null ? "" : text.strip();
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    boolean finds(String... texts) {
        String all = String.join(" ", texts).toLowerCase(Locale.ROOT);
        return isEmpty() || Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
    }
}
