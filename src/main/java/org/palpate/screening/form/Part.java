package org.palpate.screening.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palpate.screening.verdict.Question;

/** So many questions as are asked on one page; the first part is number 1. */
record Part(int number, List<Section> sections) {

    private static final int MOST = 12;

    /** The questions of one category: those asked one by one, then those that may be denied together. */
    record Section(String category, List<Question> single, List<Question> grouped) {

        static Section of(String category, List<Question> questions) {
            List<Question> grouped = questions.stream().filter(Question::groupNoAllowed).toList();
            return grouped.size() < 2 ? new Section(category, questions, List.of())
                    : new Section(category, questions.stream().filter(question -> !question.groupNoAllowed()).toList(), grouped);
        }

        List<Question> questions() {
            return Stream.concat(single.stream(), grouped.stream()).toList();
        }
    }

    /** Categories stay whole and in order; there is always one part, for there are always medicines to ask about. */
    static List<Part> of(List<Question> questions) {
        Map<String, List<Question>> categories = new LinkedHashMap<>();
        questions.forEach(question -> categories.computeIfAbsent(question.category(), category -> new ArrayList<>()).add(question));
        List<List<Section>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        int length = 0;
        for (Map.Entry<String, List<Question>> one : categories.entrySet()) {
            if (length > 0 && length + one.getValue().size() > MOST) {
                pages.add(new ArrayList<>());
                length = 0;
            }
            pages.get(pages.size() - 1).add(Section.of(one.getKey(), one.getValue()));
            length += one.getValue().size();
        }
        return Stream.iterate(0, page -> page < pages.size(), page -> page + 1).map(page -> new Part(page + 1, pages.get(page))).toList();
    }

    List<Question> questions() {
        return sections.stream().flatMap(section -> section.questions().stream()).toList();
    }
}
