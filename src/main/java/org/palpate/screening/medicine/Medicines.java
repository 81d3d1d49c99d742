package org.palpate.screening.medicine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palpate.reference.Medicine;

/** Finds the medicines of the catalogue in free text, by generic, other and brand name, tolerant of spelling. */
public final class Medicines {

    private static final int MOST_WORDS = 4;

    private final Map<String, Medicine> byName = new LinkedHashMap<>();

    public Medicines(Collection<Medicine> medicines) {
        medicines.forEach(medicine -> medicine.names().forEach(
                name -> byName.put(String.join("", Spelling.words(name)), medicine)));
    }

    /** Each medicine that is named, once; of names as near as each other all, for the question is asked either way. */
    public Set<Medicine> namedIn(String text) {
        Set<Medicine> named = new LinkedHashSet<>();
        candidates(Spelling.words(text)).forEach(written -> {
            if (byName.containsKey(written)) {
                named.add(byName.get(written));
            } else {
                byName.keySet().stream().filter(name -> Spelling.isMeant(name, written)).map(byName::get)
                        .forEach(named::add);
            }
        });
        return named;
    }

    /** Every word, and every few words that stand together, written as one. */
    private static List<String> candidates(List<String> words) {
        List<String> candidates = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS); to++) {
                candidates.add(String.join("", words.subList(from, to)));
            }
        }
        return candidates;
    }
}
