package org.palpate.screening.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Medicine;
import org.palpate.screening.medicine.Medicines;
import org.palpate.screening.medicine.RaisedFacts;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;

/** What to ask again because a medicine is listed, or named in the details or the note, and the answers do not tell of it. */
record MedicineQuestions(Rules rules, Catalogue catalogue) {

    /** A medicine that was named, and the question that it raises; the answer is null while that is open. */
    record Raised(Medicine medicine, Question question, Answer answer) {
    }

    List<Raised> of(Answers answers, String... notes) {
        List<String> texts = new ArrayList<>(List.of(notes));
        answers.byFact().values().forEach(answer -> texts.add(answer.detail()));
        Medicines medicines = new Medicines(catalogue.medicines());
        Map<String, Raised> raised = new LinkedHashMap<>();
        texts.stream().flatMap(text -> medicines.namedIn(text).stream()).forEach(medicine ->
                questions(medicine).stream().filter(question -> isUntold(question, answers)).forEach(question ->
                        raised.putIfAbsent(medicine.generic() + ' ' + question.fact(),
                                new Raised(medicine, question, answers.find(question.fact()).orElse(null)))));
        return List.copyOf(raised.values());
    }

    private List<Question> questions(Medicine medicine) {
        return RaisedFacts.of(medicine, catalogue).flatMap(fact -> rules.question(fact).stream()).toList();
    }

    private boolean isUntold(Question question, Answers answers) {
        return answers.find(question.fact()).filter(answer -> rules.isUnsafe(question.fact(), answer)).isEmpty();
    }
}
