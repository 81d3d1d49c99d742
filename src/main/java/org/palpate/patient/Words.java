package org.palpate.patient;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The words by which a patient is found: lower case, without accents, split at spaces, hyphens and apostrophes.
 * What is typed and what is stored go through here, so that "müller" finds Muller, and "lukasz" finds Łukasz.
 */
final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{InCombiningDiacriticalMarks}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern WITHIN_A_WORD = Pattern.compile("(?<=\\p{L})['\u2019\u02BC](?=\\p{L})");

    /** Letters of their own, which Unicode does not take apart into a plain letter and an accent. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ß', "ss"), Map.entry('ł', "l"), Map.entry('ı', "i"), Map.entry('ø', "o"), Map.entry('đ', "d"),
            Map.entry('ð', "d"), Map.entry('þ', "th"), Map.entry('æ', "ae"), Map.entry('œ', "oe"),
            Map.entry('ħ', "h"), Map.entry('ŧ', "t"), Map.entry('ŋ', "n"), Map.entry('ĸ', "k"), Map.entry('ſ', "s"));

    private Words() {
    }

    /** Each word once, in alphabetical order. */
    static SortedSet<String> of(String text) {
        SortedSet<String> words = new TreeSet<>();
        for (String word : BETWEEN_WORDS.split(plain(text))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** The words together with those that an apostrophe parts, as people also type them: O'Brien is obrien too. */
    static SortedSet<String> alsoJoined(String text) {
        SortedSet<String> words = of(text);
        words.addAll(of(WITHIN_A_WORD.matcher(text).replaceAll("")));
        return words;
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(lower.length());
        for (char letter : ACCENTS.matcher(lower).replaceAll("").toCharArray()) {
            plain.append(LETTERS.getOrDefault(letter, String.valueOf(letter)));
        }
        return plain.toString();
    }
}
