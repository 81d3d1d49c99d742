package org.palpate.screening.answer;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Refused;
import org.palpate.patient.Patients;
import org.palpate.screening.medicine.PatientMedicines;
import org.palpate.screening.rule.ClinicRules;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Question;
import org.palpate.screening.verdict.Rules;

/** What was answered about the clinic's patients, by whomever: it is added to, never changed. */
@Doorway
public class PatientAnswers {

    @Inject
    private AnswerStream stream;

    @Inject
    private Patients patients;

    @Inject
    private PatientMedicines medicines;

    @Inject
    private Rules rules;

    @Inject
    private ClinicRules clinicRules;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Adds what the patient told the desk or wrote on a form. An answer that is not safe, or that the patient is not sure
     * of, ends at once what an earlier signature permits: only another signature permits again. The same report sent again changes nothing.
     */
    public void record(Report report) {
        stream.lock(report.patientId());
        patients.summary(report.patientId());
        if (stream.has(report.id())) {
            return;
        }
        report.answers().byFact().forEach(this::refuseWhatCannotBeTold);
        add(report);
        audit.changed("answers." + report.source().code(), report.id(), report.patientId());
        doubt(Ids.next(), report.patientId(), report.source().code(), medicines.raised(report.patientId()), report.answers().byFact().keySet());
    }

    /**
     * Somebody said, by what they take, otherwise than these safe answers: from here on those are not known, and nothing
     * that rests on them is permitted, until a clinician answers. Says whether there were any.
     */
    public boolean doubt(UUID reportId, UUID patientId, String source, Map<String, String> because) {
        stream.lock(patientId);
        return !stream.has(reportId) && doubt(reportId, patientId, source, because, because.keySet());
    }

    private boolean doubt(UUID reportId, UUID patientId, String source, Map<String, String> because, Set<String> facts) {
        Map<String, Answer> doubted = new LinkedHashMap<>();
        Map<String, GivenAnswer> known = because.isEmpty() ? Map.of() : current(patientId).known();
        facts.stream().filter(because::containsKey).filter(known::containsKey)
                .filter(fact -> !rules.isUnsafe(fact, known.get(fact).answer()))
                .forEach(fact -> doubted.put(fact, new Answer(Answer.UNKNOWN, Set.of(), because.get(fact))));
        if (!doubted.isEmpty()) {
            add(new Report(reportId, patientId, Source.of(source), new Answers(doubted), Map.of()));
            audit.changed("answers.doubted", reportId, patientId);
        }
        return !doubted.isEmpty();
    }

    private void refuseWhatCannotBeTold(String fact, Answer answer) {
        boolean forClinician = rules.question(fact).map(Question::isForClinician).orElse(true);
        if (forClinician || !rules.accepts(fact, answer) && !rules.isUnsure(fact, answer)) {
            throw Refused.because("screening.refused.answer", fact);
        }
    }

    /** Closes an answer that is not safe and stands: a clinician says why it no longer holds. */
    public void close(UUID reportId, UUID patientId, String fact, String because) {
        stream.lock(patientId);
        patients.summary(patientId);
        if (stream.has(reportId)) {
            return;
        }
        boolean stands = current(patientId).find(fact).filter(CurrentAnswer::standsUntilClosed).isPresent();
        Answer safe = rules.safe(fact).filter(answer -> stands).orElseThrow(() -> Refused.because("screening.refused.nothing_to_close"));
        add(new Report(reportId, patientId, Source.CLINICIAN, Answers.NONE_YET.with(fact, safe), Map.of(fact, because)));
        audit.changed("answers.closed", reportId, patientId);
    }

    private void add(Report report) {
        stream.write(report, caller.user(), stream.after(clock.instant(), report.patientId()));
    }

    /** What holds today of all that was ever answered. */
    public CurrentAnswers current(UUID patientId) {
        return CurrentAnswers.of(clinicRules.now(), stream.of(patientId), caller.user().zone(clock), caller.user().today(clock));
    }

    /** What reception was told of these questions, is not safe and still stands. */
    List<ToldAnswer> toldToReception(UUID patientId, List<String> facts) {
        CurrentAnswers current = current(patientId);
        return facts.stream().flatMap(fact -> current.find(fact).stream()).map(CurrentAnswer::told)
                .filter(told -> told.source() == Source.RECEPTION && !told.safe()).toList();
    }

    /** Risks that no signature has weighed yet, the latest first: while there is one, nothing is permitted. */
    public List<NewAnswer> unweighed(UUID patientId) {
        return stream.unweighed(patientId).stream()
                .map(told -> new NewAnswer(rules.question(told.fact()).map(Question::words).orElse(told.fact()), told)).toList();
    }

    /** All that was ever answered, the earliest first. */
    public List<ToldAnswer> history(UUID patientId) {
        return stream.of(patientId);
    }
}
