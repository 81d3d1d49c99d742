package org.palpate.screening.form;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.HeldForm;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.patient.Patients;
import org.palpate.screening.answer.PatientAnswers;
import org.palpate.screening.answer.Report;
import org.palpate.screening.answer.Source;
import org.palpate.screening.medicine.PatientMedicines;
import org.palpate.screening.verdict.Answer;
import org.palpate.screening.verdict.Answers;
import org.palpate.screening.verdict.Rules;

/** The forms that patients fill in by themselves. Who fills one in reaches that form, and no other. */
@Doorway
public class PatientForms {

    @Inject
    private FormRows rows;
    @Inject
    private PatientAnswers answers;
    @Inject
    private PatientMedicines medicines;
    @Inject
    private Patients patients;
    @Inject
    private Rules rules;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * The form to hand to a patient now, and gives its id: the one of today that is not done, with what was entered in it,
     * or a new one. Of one that was left open on an earlier day only the risks are still told.
     */
    public UUID begin(UUID patientId) {
        patients.summary(patientId);
        Instant now = clock.instant();
        rows.open(patientId).filter(this::isOfAnEarlierDay).ifPresent(left -> finish(left, true, true));
        rows.add(Ids.next(), patientId, caller.user(), now);
        UUID form = rows.open(patientId).orElseThrow().id();
        rows.hand(form, caller.user(), now);
        audit.changed("form.handed_over", form, patientId);
        return form;
    }

    /** How many questions a patient would be asked now. */
    public int asked(UUID patientId) {
        return OpenForm.asked(rules, answers.current(patientId)).size();
    }

    /** Where the form of each patient stands today. */
    public Map<UUID, FormState> today(Collection<UUID> patientIds) {
        Map<UUID, FormState> states = rows.states(patientIds, startOf(today()));
        return patientIds.stream().distinct().collect(Collectors.toMap(id -> id, id -> states.getOrDefault(id, FormState.MISSING)));
    }

    /** The form in the caller's hands. */
    OpenForm open() {
        FormRows.Held held = rows.find(held().id()).orElseThrow(NotFound::new);
        return new OpenForm(patients.summary(held.patientId()).name(), Part.of(OpenForm.asked(rules, answers.current(held.patientId()))),
                rows.entries(held.id()), held.medicines());
    }

    /** Keeps what was entered so far; null leaves the medicines as they were. */
    void keep(Map<String, Entry> entries, String medicines) {
        UUID form = rows.hold(held().id()).orElseThrow(NotFound::new).id();
        rows.keep(form, entries, medicines);
    }

    /** Keeps the last of it and tells everything; says whether something in it cannot wait. The form is over for good. */
    boolean finish(Map<String, Entry> entries, String medicines) {
        FormRows.Held held = rows.hold(held().id()).orElseThrow(NotFound::new);
        rows.keep(held.id(), entries, medicines);
        Answers told = finish(rows.find(held.id()).orElseThrow(), false, false);
        return told.byFact().entrySet().stream().anyMatch(one -> isUrgent(one.getKey(), one.getValue()));
    }

    /** Takes the form back from the patient: what was answered until now is told; of an earlier day only the risks. */
    void takeBack() {
        rows.hold(held().id()).ifPresent(held -> finish(held, true, isOfAnEarlierDay(held)));
    }

    private boolean isOfAnEarlierDay(FormRows.Held form) {
        return form.handedAt().isBefore(startOf(today()));
    }

    private Answers finish(FormRows.Held form, boolean early, boolean risksOnly) {
        Map<String, Answer> told = new LinkedHashMap<>();
        rows.entries(form.id()).forEach((fact, entry) -> {
            if (!risksOnly || rules.isUnsafe(fact, entry.told())) {
                told.put(fact, entry.told());
            }
        });
        Answers all = new Answers(told);
        if (!told.isEmpty()) {
            answers.record(new Report(form.id(), form.patientId(), Source.PATIENT, all, Map.of()));
        }
        medicines.tell(form.patientId(), form.medicines());
        rows.done(form.id(), clock.instant(), early);
        audit.changed(early ? "form.taken_back" : "form.filled_in", form.id(), form.patientId());
        return all;
    }

    /** Whether the desk should hear of it before anything else. */
    private boolean isUrgent(String fact, Answer answer) {
        return rules.question(fact).filter(question -> question.redFlag()).isPresent() && rules.isUnsafe(fact, answer);
    }

    private HeldForm held() {
        return caller.form().orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return caller.user().today(clock);
    }

    private Instant startOf(LocalDate day) {
        CurrentUser user = caller.user();
        return day.atStartOfDay(user.location().zone()).toInstant();
    }
}
