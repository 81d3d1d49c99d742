package org.palpate.screening.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Region;
import org.palpate.screening.PlaceName;
import org.palpate.screening.Sheet;
import org.palpate.screening.SignedScreening;
import org.palpate.screening.answer.CurrentAnswer;
import org.palpate.screening.answer.ToldAnswer;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.BodyPlace;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;
import org.palpate.screening.verdict.Verdict;

/** The questions as they are laid out: by category, in the catalogue's order, each with what was answered. */
record Questionnaire(List<Section> sections) {

    /** The questions of one category. */
    record Section(String category, List<Line> lines) {

        public long open() {
            return lines.stream().filter(line -> line.answer() == null).count();
        }

        /** What is asked now: open, not safe, or contradicted. */
        public List<Line> asked() {
            return lines.stream().filter(line -> !line.isSettled()).toList();
        }

        /** What was answered before, is safe and still stands. */
        public List<Line> settled() {
            return lines.stream().filter(Line::isSettled).toList();
        }

        /** Whether "no to all of these" would answer anything here. */
        public boolean noToAll() {
            return lines.stream().anyMatch(line -> line.answer() == null && line.question().groupNoAllowed());
        }
    }

    /**
     * A question with its answer, null while open.
     *
     * @param since when an earlier answer still stands
     * @param earlier what holds of the earlier answers, null where there is none or where it is of no interest
     * @param closing whether the answer takes back one that stands until it is closed
     */
    record Line(Question question, Answer answer, Instant since, Verdict effect, CurrentAnswer earlier, boolean closing) {

        public boolean isSettled() {
            return since != null && !isUnsafe() && !closing && contradiction() == null;
        }

        /** A later answer of the patient or the desk that says otherwise; null where there is none. */
        public ToldAnswer contradiction() {
            return earlier == null ? null : earlier.contradiction().orElse(null);
        }

        /** Who was asked last and was not sure, while nobody has answered since; otherwise null. */
        public ToldAnswer unsure() {
            return answer == null && earlier != null && earlier.unsure() ? earlier.told() : null;
        }

        /** Who gave the answer that still stands; null where it is answered anew. */
        public String source() {
            return since == null || earlier == null ? null : earlier.told().source().code();
        }

        /** Whether the details of an answer that is not safe lie open on a page that shows these, and should not, or the reverse. */
        public boolean opensDetails(Collection<String> shown) {
            return isUnsafe() != shown.contains(fact());
        }

        /** The same for the reason why an earlier answer, or one of its places, no longer holds. */
        public boolean opensClosing(Collection<String> shown) {
            return closing != shown.contains(fact() + ":closing");
        }

        /** Places of the earlier answer that are taken away, while others stay. */
        public boolean isFewerPlaces() {
            return closing && isUnsafe();
        }

        public String fact() {
            return question.fact();
        }

        /** Whether there is more to tell: where, and what the catalogue wants to know then. */
        public boolean isUnsafe() {
            return effect != Verdict.ALLOWED;
        }

        /** How the row is marked: it blocks something, or asks for care. */
        public String look() {
            return Map.of(Verdict.BLOCKED, "flag", Verdict.WITH_CARE, "flagw").getOrDefault(effect, "");
        }

        public boolean isNumber() {
            return answer != null && answer.isNumber();
        }

        public boolean holdsAt(String place) {
            return answer != null && answer.places().contains(BodyPlace.of(place));
        }

        /** How many of the answer's places lie in these regions. */
        public long chosen(List<Region> regions) {
            List<String> zones = regions.stream().map(Region::id).toList();
            return answer == null ? 0 : answer.places().stream().filter(place -> zones.contains(place.zone())).count();
        }

        public List<String> sides(Region region) {
            return (region.sided() ? List.of(Side.LEFT, Side.RIGHT) : List.of(Side.MIDDLE)).stream()
                    .map(Side::code).toList();
        }

        public List<PlaceName> places(Catalogue catalogue) {
            return answer == null ? List.of() : PlaceName.of(answer.sortedPlaces(), catalogue);
        }
    }

    /** As it was signed. */
    static Questionnaire of(Rules rules, SignedScreening signed) {
        return of(rules, question -> line(rules, question, signed.answers(), signed.ages(), null, false));
    }

    /** As nobody in particular answers it. */
    static Questionnaire of(Rules rules, Answers answers) {
        return of(rules, question -> line(rules, question, answers, Map.of(), null, false));
    }

    /** As it is asked, with what was answered earlier. */
    static Questionnaire of(Rules rules, Answers answers, Sheet sheet) {
        Map<String, Instant> ages = sheet.ages(answers);
        return of(rules, question -> line(rules, question, answers, ages, sheet.current().find(question.fact()).orElse(null),
                sheet.closes(question.fact(), rules, answers)));
    }

    private static Questionnaire of(Rules rules, Function<Question, Line> line) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        rules.questions().forEach(question ->
                lines.computeIfAbsent(question.category(), category -> new ArrayList<>()).add(line.apply(question)));
        return new Questionnaire(lines.entrySet().stream().map(one -> new Section(one.getKey(), one.getValue())).toList());
    }

    private static Line line(Rules rules, Question question, Answers answers, Map<String, Instant> ages, CurrentAnswer earlier,
                             boolean closing) {
        Optional<Answer> answer = answers.find(question.fact());
        return new Line(question, answer.orElse(null), ages.get(question.fact()),
                answer.map(given -> effect(rules, question, given)).orElse(Verdict.ALLOWED), earlier, closing);
    }

    /** What lacks its place has no effect yet, but there is more to tell. */
    private static Verdict effect(Rules rules, Question question, Answer given) {
        return rules.lacksPlace(question.fact(), given) ? Verdict.NOT_YET_KNOWN : rules.effect(question.fact(), given);
    }

    public List<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }
}
