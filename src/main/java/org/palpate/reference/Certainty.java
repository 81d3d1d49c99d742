package org.palpate.reference;

import java.util.regex.Pattern;

/** How sure a row is, in one word; the row's own words stand beside it. */
public enum Certainty {
    FOUND("high"), IN_PART("moderate"), ARTICLE("moderate"), OWN("low"), UNCONFIRMED("low"), UNRATED("none");

    private static final Pattern SEEN = Pattern.compile("\\b(found|pages?)\\b");
    private static final Pattern DOUBTFUL = Pattern.compile(
            "\\b(memory|judgement|knowledge|uncertain|differ|not|unknown|old|secondary|excerpt|conflict|only)\\b");

    private final String level;

    Certainty(String level) {
        this.level = level;
    }

    public String level() {
        return level;
    }

    /** Reads the words of a row: what was found at its source, and what was added from memory or judgement. */
    static Certainty of(String verification) {
        if (verification.isEmpty()) {
            return UNRATED;
        }
        if (verification.startsWith("own ")) {
            return OWN;
        }
        boolean doubtful = DOUBTFUL.matcher(verification).find();
        if (SEEN.matcher(verification).find()) {
            return doubtful ? IN_PART : FOUND;
        }
        if (verification.startsWith("article")) {
            return doubtful ? IN_PART : ARTICLE;
        }
        return UNCONFIRMED;
    }
}
