package org.palpate.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Comparator;
import java.util.SortedSet;

/** What a patient is called. Each part holds at least one letter; names sort by family name, whatever the accents. */
@Embeddable
public record PersonName(@Column(name = "given_name") String given, @Column(name = "family_name") String family)
        implements Comparable<PersonName> {

    static final int LONGEST = 100;

    private static final Comparator<PersonName> BY_FAMILY_NAME =
            Comparator.comparing((PersonName name) -> String.join(" ", Words.of(name.family)))
                    .thenComparing(name -> String.join(" ", Words.of(name.given)))
                    .thenComparing(PersonName::full);

    public PersonName {
        given = tidy(given);
        family = tidy(family);
        if (!isName(given) || !isName(family)) {
            throw new IllegalArgumentException("each part of a name has a letter and at most " + LONGEST + " of them");
        }
    }

    /** Whether this can be part of a name. */
    static boolean isName(String part) {
        return !Words.of(part).isEmpty() && part.codePoints().anyMatch(Character::isLetter) && part.length() <= LONGEST;
    }

    public String full() {
        return given + " " + family;
    }

    /** The first letter of the given and of the family name, as on an avatar. */
    public String initials() {
        return firstLetter(given) + firstLetter(family);
    }

    SortedSet<String> words() {
        return Words.of(full());
    }

    /** Every word under which the patient can be found. */
    SortedSet<String> searchWords() {
        return Words.alsoJoined(full());
    }

    @Override
    public int compareTo(PersonName other) {
        return BY_FAMILY_NAME.compare(this, other);
    }

    private static String tidy(String part) {
        return part.strip().replaceAll("\\s+", " ");
    }

    private static String firstLetter(String part) {
        return part.codePoints().filter(Character::isLetter).limit(1)
                .mapToObj(letter -> Character.toString(Character.toUpperCase(letter)))
                .findFirst().orElse("");
    }
}
