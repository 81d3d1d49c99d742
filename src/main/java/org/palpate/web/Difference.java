package org.palpate.web;

import java.util.List;

/** A field in two versions, for whoever must choose between them because someone else was faster. */
public record Difference(String label, String mine, String theirs) {

    public static List<Difference> between(Form mine, Form theirs, List<String> fields) {
        return fields.stream().map(field -> new Difference(mine.label(field), mine.shown(field), theirs.shown(field))).toList();
    }

    public boolean isReal() {
        return !mine.equals(theirs);
    }
}
