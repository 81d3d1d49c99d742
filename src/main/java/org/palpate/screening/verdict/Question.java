package org.palpate.screening.verdict;

import org.palpate.reference.AnswerKind;
import org.palpate.reference.AskedOf;
import org.palpate.reference.Contraindication;

/** Something that is asked once, even where several rules share its answer. */
public record Question(String fact, String category, Contraindication.Question asked, boolean redFlag,
                       boolean asksPlace) {

    static Question of(Rule rule) {
        Contraindication row = rule.row();
        return new Question(rule.fact(), row.category(), row.question(), row.effect().redFlag(),
                row.effect().asksPlace());
    }

    public String words() {
        return asked.words();
    }

    public String followUp() {
        return asked.followUp();
    }

    public AnswerKind kind() {
        return asked.kind();
    }

    /** Answered by whoever examines, never read out to the patient. */
    public boolean isForClinician() {
        return asked.askedOf() == AskedOf.CLINICIAN;
    }

    /** Whether "no to all of these" may answer it: never for a red flag. */
    public boolean groupNoAllowed() {
        return asked.groupNoAllowed() && !redFlag;
    }
}
