package org.palpate.screening.sheet;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.reference.AnswerKind;
import org.palpate.screening.Sheet;
import org.palpate.screening.Signing;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;
import org.palpate.web.Blank;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** The answers as they are ticked and typed; a question that nobody touched stays unanswered and is no error. */
final class ScreeningForm extends Form {

    private static final String WEEKS = "weeks";
    private static final int LAST_WEEK = 42;
    private static final int LONGEST_DETAIL = 500;
    private static final int LONGEST_NOTE = 4000;

    private final Rules rules;
    private final MultivaluedMap<String, String> params;
    private final Answers answers;
    private final Map<String, String> closings = new LinkedHashMap<>();
    private final UUID seen;
    private final String note;

    ScreeningForm(Rules rules, MultivaluedMap<String, String> params) {
        super("screening.form", params);
        this.rules = rules;
        this.params = params;
        Answers read = Answers.NONE_YET;
        for (Question question : rules.questions()) {
            Answer answer = read(question);
            read = answer == null ? read : read.with(question.fact(), answer);
            String closing = optional(closingField(question.fact()), LONGEST_DETAIL);
            if (closing != null) {
                closings.put(question.fact(), closing);
            }
        }
        this.seen = optionalUuid("seen");
        this.answers = read;
        this.note = optional("note", LONGEST_NOTE);
    }

    /** With the earlier answers that still stand. */
    static ScreeningForm of(Rules rules, Sheet sheet) {
        return new ScreeningForm(rules, fill(blank().with("seen", sheet.latest()), rules, sheet.answers()));
    }

    /** With answers that nobody in particular gave. */
    static ScreeningForm of(Rules rules, Answers answers) {
        return new ScreeningForm(rules, fill(blank(), rules, answers));
    }

    /** The same with "no" to what is open in a category and may be answered so. */
    ScreeningForm noToAll(String category) {
        Blank filled = fill(blank(new MultivaluedHashMap<>(params)), rules, rules.noToAll(category, answers));
        return new ScreeningForm(rules, filled);
    }

    private static Blank fill(Blank form, Rules rules, Answers answers) {
        answers.byFact().forEach((fact, answer) -> {
            boolean number = answer.isNumber();
            form.with(fact, number ? WEEKS : answer.value());
            form.with(weeksField(fact), number ? answer.value() : null);
            form.with(whereField(fact), answer.places().stream().map(BodyPlace::code).toList());
            form.with(detailField(fact), answer.detail());
        });
        return form;
    }

    private Answer read(Question question) {
        String fact = question.fact();
        String value = value(fact);
        if (value.equals(WEEKS) && question.kind() == AnswerKind.WEEKS) {
            Integer weeks = integer(weeksField(fact), 1, LAST_WEEK);
            value = weeks == null ? "" : weeks.toString();
        }
        try {
            return value.isEmpty() ? null : accepted(fact, new Answer(value, Set.of(), ""));
        } catch (IllegalArgumentException unreadable) {
            reject(fact, "screening.form.unreadable");
            return null;
        }
    }

    private Answer accepted(String fact, Answer bare) {
        if (!rules.accepts(fact, bare)) {
            throw new IllegalArgumentException(bare.value());
        }
        if (!rules.isUnsafe(fact, bare)) {
            return bare;
        }
        Set<BodyPlace> places = values(whereField(fact)).stream().map(BodyPlace::of).collect(Collectors.toSet());
        String detail = optional(detailField(fact), LONGEST_DETAIL);
        Answer full = new Answer(bare.value(), places, detail == null ? "" : detail);
        if (!rules.accepts(fact, full)) {
            throw new IllegalArgumentException(places.toString());
        }
        return full;
    }

    /** Whether it can be signed: open questions may stay open, but a "yes" says where, and what closes one says why. */
    boolean canBeSigned(Sheet sheet) {
        answers.byFact().forEach((fact, answer) -> {
            if (rules.lacksPlace(fact, answer)) {
                reject(fact, "screening.form.where.missing", label(fact));
            }
            if (sheet.closes(fact, rules, answers) && !closings.containsKey(fact)) {
                reject(closingField(fact), "screening.form.closing.missing", label(fact));
            }
        });
        return valid();
    }

    Answers answers() {
        return answers;
    }

    Signing signing(UUID patientId) {
        return new Signing(recordId(), patientId, answers, closings, seen == null ? Signing.NOTHING_TOLD : seen, note());
    }

    /** The last answer that lay on the table when it was opened; null where none did. What is told meanwhile is not seen yet. */
    UUID seen() {
        return seen;
    }

    String note() {
        return note == null ? "" : note;
    }

    /** The answers that a question offers. */
    public List<Option> options(Question question) {
        Stream<String> values = question.kind() == AnswerKind.WEEKS
                ? Stream.of(Answer.NONE, Answer.UNKNOWN, WEEKS) : Stream.of(Answer.YES, Answer.NO);
        return values.map(value -> Option.of(value, Messages.text("screening.answer." + value))).toList();
    }

    public String weeks(String fact) {
        return weeksField(fact);
    }

    public String where(String fact) {
        return whereField(fact);
    }

    public String detail(String fact) {
        return detailField(fact);
    }

    public String closing(String fact) {
        return closingField(fact);
    }

    private static String closingField(String fact) {
        return fact + ".closing";
    }

    private static String weeksField(String fact) {
        return fact + ".weeks";
    }

    private static String whereField(String fact) {
        return fact + ".where";
    }

    private static String detailField(String fact) {
        return fact + ".detail";
    }

    /** A question's own words; for its details, what the catalogue wants to know. */
    @Override
    public String label(String name) {
        String fact = name.replaceAll("\\..*", "");
        return rules.question(fact).map(question -> name.endsWith(".detail") && !question.followUp().isEmpty()
                ? question.followUp()
                : name.equals(fact) ? question.words() : super.label(name.substring(fact.length() + 1)))
                .orElseGet(() -> super.label(name));
    }

    @Override
    public String hint(String name) {
        return rules.question(name).isPresent() || name.contains(".") ? null : super.hint(name);
    }
}
