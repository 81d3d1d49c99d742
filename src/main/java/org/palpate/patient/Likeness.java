package org.palpate.patient;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;

/** Why somebody who is to be registered may be a patient already. */
public enum Likeness {
    SAME_BIRTH_DATE,
    SAME_PHONE,
    SAME_NAME;

    /** Words shorter than this are the same only letter by letter. */
    private static final int SHORTEST_WITH_SLIPS = 4;
    private static final int SHORTEST_SHARED = 2;

    /** All that speaks for it; nothing when they are different people. */
    static Set<Likeness> between(PatientDetails wish, PatientDetails known) {
        SortedSet<String> words = wish.name().words();
        SortedSet<String> knownWords = known.name().words();
        Set<Likeness> reasons = EnumSet.noneOf(Likeness.class);
        if (shareAWord(words, knownWords)) {
            if (wish.birthDate().equals(known.birthDate())) {
                reasons.add(SAME_BIRTH_DATE);
            }
            if (wish.phone().sameAs(known.phone())) {
                reasons.add(SAME_PHONE);
            }
        }
        if (areTheSame(words, knownWords)) {
            reasons.add(SAME_NAME);
        }
        return reasons;
    }

    private static boolean shareAWord(Collection<String> some, Collection<String> others) {
        return some.stream().filter(word -> word.length() >= SHORTEST_SHARED).anyMatch(word -> isIn(others, word));
    }

    /** In any order, with a second given name or without, and with a slip of the pen in each word. */
    private static boolean areTheSame(Collection<String> some, Collection<String> others) {
        Collection<String> fewer = some.size() <= others.size() ? some : others;
        Collection<String> more = fewer == some ? others : some;
        return (fewer.size() > 1 || more.size() == 1) && fewer.stream().allMatch(word -> isIn(more, word));
    }

    private static boolean isIn(Collection<String> words, String word) {
        return words.stream().anyMatch(other -> areNear(word, other));
    }

    /** Equal, or apart by one letter that is missing, wrong or swapped with its neighbour. */
    static boolean areNear(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        if (one.equals(other) || shorter < SHORTEST_WITH_SLIPS) {
            return one.equals(other);
        }
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return isOneSlip(one.substring(start, one.length() - end), other.substring(start, other.length() - end));
    }

    private static boolean isOneSlip(String apart, String otherApart) {
        return apart.length() <= 1 && otherApart.length() <= 1
                || apart.length() == 2 && otherApart.contentEquals(new StringBuilder(apart).reverse());
    }
}
