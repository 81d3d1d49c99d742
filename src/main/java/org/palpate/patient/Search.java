package org.palpate.patient;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The one statement that finds patients. Each condition is a range of an index in byte order: below row-level security
 * a pattern would not use the index.
 */
final class Search {

    private static final String HIGHEST = Character.toString(Character.MAX_CODE_POINT);

    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String text;

    private Search(Sought sought, int most) {
        List<String> words = new ArrayList<>(sought.words());
        words.sort(Comparator.comparingInt(String::length).reversed());
        boolean byName = sought.phoneEnd().isEmpty() && sought.birthDate() == null;
        text = (byName ? byWord(words) : byPatient(sought, words)) + " limit " + most;
    }

    static Search by(Sought sought, int most) {
        return new Search(sought, most);
    }

    String text() {
        return text;
    }

    Map<String, Object> values() {
        return values;
    }

    /** Walks the longest word's range in order and stops early; a patient counts at the first word of theirs in it. */
    private String byWord(List<String> words) {
        return """
                select p.* from palpate.patient_word w join palpate.patient p on p.id = w.patient_id
                where %s and not exists (select from palpate.patient_word e
                  where e.patient_id = w.patient_id and e.word >= :word0 and e.word < w.word)
                """.formatted(range("w.word", "word0", words.get(0)))
                + having("w.patient_id", words.subList(1, words.size())) + " order by w.word, w.patient_id";
    }

    private String byPatient(Sought sought, List<String> words) {
        StringBuilder where = new StringBuilder("select p.* from palpate.patient p where true");
        if (sought.birthDate() != null) {
            values.put("born", sought.birthDate());
            where.append(" and p.birth_date = :born");
        }
        if (!sought.phoneEnd().isEmpty()) {
            where.append(" and ").append(
                    range("p.phone_reversed collate \"C\"", "phone", PhoneNumber.reverse(sought.phoneEnd())));
        }
        return where + having("p.id", words);
    }

    private String having(String patient, List<String> words) {
        StringBuilder conditions = new StringBuilder();
        for (String word : words) {
            conditions.append(" and exists (select from palpate.patient_word o where o.patient_id = ").append(patient)
                    .append(" and ").append(range("o.word", "word" + values.size(), word)).append(')');
        }
        return conditions.toString();
    }

    private String range(String column, String name, String beginning) {
        values.put(name, beginning);
        values.put(name + "End", beginning + HIGHEST);
        return column + " >= :" + name + " and " + column + " < :" + name + "End";
    }
}
