package org.palpate.treatment.record;

import java.util.List;

/**
 * What was stated when a technique was done although a precaution was in force.
 *
 * @param rules the precautions that were in force, as rule:version; the database writes them
 */
public record Care(String why, String adapted, List<String> rules) {

    public static final Care NONE = new Care(null, null, List.of());

    public Care {
        rules = List.copyOf(rules);
    }

    public static Care stated(String why, String adapted) {
        return new Care(why, adapted, List.of());
    }

    public boolean isStated() {
        return why != null;
    }
}
