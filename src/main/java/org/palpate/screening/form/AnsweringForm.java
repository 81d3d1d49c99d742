package org.palpate.screening.form;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palpate.reference.AnswerKind;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Question;
import org.palpate.web.Blank;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** One part of a form as the patient taps and types it; "I am not sure" is an answer, leaving something out is not. */
class AnsweringForm extends Form {

    private static final String WEEKS = "weeks";
    private static final int LAST_WEEK = 42;
    private static final int LONGEST = 500;
    private static final int LONGEST_BEGINNING = 48;
    private static final int LONGEST_LIST = 2000;

    private final Part part;
    private final MultivaluedMap<String, String> params;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final String medicines;

    AnsweringForm(Part part, MultivaluedMap<String, String> params) {
        super("screening.own", params);
        this.part = part;
        this.params = params;
        part.questions().forEach(this::read);
        medicines = params.containsKey("medicines") ? value("medicines") : null;
        optional("medicines", LONGEST_LIST);
    }

    /** As it was left. */
    static AnsweringForm of(Part part, OpenForm open) {
        Blank form = blank().with("medicines", open.medicines());
        part.questions().forEach(question -> {
            Entry entry = open.entries().get(question.fact());
            if (entry != null) {
                boolean number = Character.isDigit(entry.answer().charAt(0));
                form.with(question.fact(), number ? WEEKS : entry.answer()).with(detail(question.fact()), entry.detail());
                form.with(weeks(question.fact()), number ? entry.answer() : null);
            }
        });
        return new AnsweringForm(part, form);
    }

    /** The same with "no" to what is left out in a group that may be denied together. */
    AnsweringForm noToAll(String category) {
        MultivaluedMap<String, String> filled = new MultivaluedHashMap<>(params);
        part.sections().stream().filter(section -> section.category().equals(category)).flatMap(section -> section.grouped().stream())
                .filter(question -> !entries.containsKey(question.fact())).forEach(question -> filled.putSingle(question.fact(), Answer.NO));
        return new AnsweringForm(part, filled);
    }

    private void read(Question question) {
        String fact = question.fact();
        String chosen = value(fact);
        boolean number = question.kind() == AnswerKind.WEEKS && chosen.equals(WEEKS);
        Integer weeks = number ? integer(weeks(fact), 1, LAST_WEEK) : null;
        String words = optional(detail(fact), LONGEST);
        String answer = number ? weeks == null ? "" : weeks.toString() : chosen;
        if (!answer.isEmpty() && (number || choices(question).anyMatch(answer::equals))) {
            entries.put(fact, new Entry(answer, words == null ? "" : words));
        }
    }

    /** Marks what was left out; the patient may always say that they are not sure. */
    boolean isComplete() {
        part.questions().stream().map(Question::fact).filter(fact -> !entries.containsKey(fact) && !has(weeks(fact)))
                .forEach(fact -> reject(fact, "screening.own.missing", beginning(label(fact))));
        return valid();
    }

    private static String beginning(String question) {
        int end = question.lastIndexOf(' ', LONGEST_BEGINNING);
        return question.length() <= LONGEST_BEGINNING ? question : question.substring(0, end) + "…";
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** Null where this part does not ask for them, or where the list is too long to be kept. */
    String medicines() {
        return has("medicines") ? null : medicines;
    }

    public List<Option> options(Question question) {
        boolean asWeeks = question.kind() == AnswerKind.WEEKS;
        return choices(question).map(value -> Option.of(value, Messages.text("screening.own.answer." + (asWeeks ? "weeks." : "") + value))).toList();
    }

    private static Stream<String> choices(Question question) {
        return question.kind() == AnswerKind.WEEKS ? Stream.of(WEEKS, Answer.NONE, Answer.UNKNOWN) : Stream.of(Answer.YES, Answer.NO, Answer.UNKNOWN);
    }

    public static String weeks(String fact) {
        return fact + ".weeks";
    }

    public static String detail(String fact) {
        return fact + ".detail";
    }

    /** The question in plain words: the catalogue's own, or plainer ones where those speak to the clinician. */
    @Override
    public String label(String name) {
        String kind = name.substring(name.indexOf('.') + 1);
        return part.questions().stream().filter(question -> question.fact().equals(name)).findFirst()
                .map(question -> Messages.find("screening.own.words." + name).orElse(question.words()))
                .orElseGet(() -> super.label(kind));
    }

    @Override
    public String hint(String name) {
        return name.contains(".") ? null : super.hint(name);
    }
}
