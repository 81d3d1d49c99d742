package org.palpate.screening.medicine;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How words are compared that somebody wrote as they heard them. */
final class Spelling {

    private static final int EXACT_BELOW = 5;
    private static final int FIRST_LETTER_BELOW = 7;
    private static final int TWO_SLIPS_FROM = 9;

    private Spelling() {
    }

    /** In small letters without accents; whatever is neither letter nor digit parts words. */
    static List<String> words(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * Whether this was meant by that: exactly where the name is short, with one slip where it is longer and two where it
     * is long. A short name keeps its first letter, for iodine is not Lodine.
     */
    static boolean isMeant(String name, String written) {
        int length = name.length();
        boolean sameStart = !written.isEmpty() && written.charAt(0) == name.charAt(0);
        int slips = length < EXACT_BELOW ? 0 : length < TWO_SLIPS_FROM ? 1 : 2;
        return Math.abs(length - written.length()) <= slips && (sameStart || length >= FIRST_LETTER_BELOW)
                && slips(name, written) <= slips;
    }

    /** The least number of letters left out, added, changed or swapped with their neighbour. */
    static int slips(String one, String other) {
        int[][] least = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = i + j;
                    continue;
                }
                int changed = least[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                least[i][j] = Math.min(changed, Math.min(least[i - 1][j], least[i][j - 1]) + 1);
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[one.length()][other.length()];
    }
}
