package org.palpate.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One row of the contraindication catalogue, in one published version: what is asked, what an unsafe answer does to
 * each technique family, and what is done then. Value rules and exceptions stay as written: the screening reads them.
 */
public record Contraindication(int version, String id, String name, String category, Question question, Effect effect,
                               Advice advice, Source source) {

    /** The families that carry a severity of their own, as named in the data. */
    public static final List<String> FAMILIES =
            List.of("manual_compression", "myofascial_release", "dry_needling", "self_care_tools", "heat_therapy");

    /** What is asked, of whom and when. {@code safeAnswer} is the answer with which this row does not apply. */
    public record Question(String words, AnswerKind kind, String safeAnswer, String valueRule, String factKey,
                           String followUp, AskedOf askedOf, AskWhen askWhen, boolean required, boolean groupNoAllowed,
                           String noAnswerValidFor) {

        /** Each of the answers, or ranges of answers, that are safe. */
        public List<String> safeAnswers() {
            return List.of(safeAnswer.split("\\|"));
        }

        /** How many days a safe answer stands; 1 is the day itself. */
        public int validDays() {
            return noAnswerValidFor.equals(AskWhen.EVERY_VISIT.code()) ? 1 : Integer.parseInt(noAnswerValidFor.replace("_days", ""));
        }
    }

    /**
     * What an answer that is not safe does. {@code localRegions}: where {@code CONTRAINDICATED_LOCALLY} holds, region
     * ids on both sides, empty when the place comes with the answer ({@code asksPlace}) or there is no local effect.
     * {@code precautionIsLocal}: its precautions hold in the same place only, else everywhere.
     * {@code exceptions}: {@code key=severity} or {@code key@scope=severity}; {@code absolute}: nobody overrides it.
     */
    public record Effect(Map<String, Severity> severities, List<String> localRegions, boolean asksPlace,
                         boolean precautionIsLocal, List<String> exceptions, boolean absolute, boolean redFlag,
                         boolean emergency) {

        public Severity on(String family) {
            return severities.get(family);
        }

        public List<Exemption> exemptions() {
            return exceptions.stream().map(Exemption::of).toList();
        }
    }

    /**
     * An exception taken apart: for the family, technique or home item {@code key}, in {@code scope} ({@code local},
     * {@code lung_risk} or empty for everywhere), the more severe of this and the cell counts.
     */
    public record Exemption(String key, String scope, Severity severity) {

        static Exemption of(String written) {
            String[] sides = written.split("=");
            String[] place = sides[0].split("@");
            return new Exemption(place[0], place.length > 1 ? place[1] : "", Severity.of(sides[1]));
        }
    }

    /** What its question is about; several rows may ask after the same. */
    public String fact() {
        return question.factKey().isEmpty() ? id : question.factKey();
    }

    /** Why the row is there, what is done, and until when treatment waits. */
    public record Advice(String rationale, String action, String defer) {

        public boolean waits() {
            return !defer.equals("0");
        }
    }

    static Contraindication of(int version, Row row) {
        return new Contraindication(version, row.text("id"), row.text("name"), row.text("category"), question(row),
                effect(row), new Advice(row.text("rationale"), row.text("action"), row.text("defer")), Source.of(row));
    }

    private static Question question(Row row) {
        return new Question(row.text("question"), row.choice("answer_kind", AnswerKind.class), row.text("safe_answer"),
                row.text("value_rule"), row.text("fact_key"), row.text("follow_up"),
                row.choice("asked_of", AskedOf.class), row.choice("ask_when", AskWhen.class), row.yes("required"),
                row.yes("group_no_allowed"), row.text("no_answer_valid_for"));
    }

    private static Effect effect(Row row) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        FAMILIES.forEach(family -> severities.put(family, Severity.of(row.text(family))));
        boolean asksPlace = row.text("local_region").equals("ask");
        List<String> localRegions = asksPlace ? List.of() : row.list("local_region");
        return new Effect(Collections.unmodifiableMap(severities), localRegions, asksPlace,
                row.text("precaution_scope").equals("local"), row.list("exceptions"), row.yes("absolute"),
                row.yes("red_flag"), row.yes("emergency"));
    }
}
