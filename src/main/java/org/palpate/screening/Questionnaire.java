package org.palpate.screening;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Region;
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

        /** Whether "no to all of these" would answer anything here. */
        public boolean noToAll() {
            return lines.stream().anyMatch(line -> line.answer() == null && line.question().groupNoAllowed());
        }
    }

    /** A question with its answer, null while open; {@code since} when an earlier answer still stands. */
    record Line(Question question, Answer answer, Instant since, Verdict effect) {

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
            return answer != null && Character.isDigit(answer.value().charAt(0));
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

    static Questionnaire of(Rules rules, Answers answers, Map<String, Instant> ages) {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        for (Question question : rules.questions()) {
            Optional<Answer> answer = answers.find(question.fact());
            lines.computeIfAbsent(question.category(), category -> new ArrayList<>())
                    .add(new Line(question, answer.orElse(null), ages.get(question.fact()),
                            answer.map(given -> effect(rules, question, given)).orElse(Verdict.ALLOWED)));
        }
        List<Section> sections = new ArrayList<>();
        lines.forEach((category, all) -> sections.add(new Section(category, all)));
        return new Questionnaire(sections);
    }

    /** What lacks its place has no effect yet, but there is more to tell. */
    private static Verdict effect(Rules rules, Question question, Answer given) {
        return rules.lacksPlace(question.fact(), given) ? Verdict.NOT_YET_KNOWN : rules.effect(question.fact(), given);
    }

    public List<Line> lines() {
        return sections.stream().flatMap(section -> section.lines().stream()).toList();
    }
}
