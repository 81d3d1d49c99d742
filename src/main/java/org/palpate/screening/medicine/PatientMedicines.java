package org.palpate.screening.medicine;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.patient.Patients;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Medicine;
import org.palpate.screening.answer.PatientAnswers;
import org.palpate.screening.answer.Source;

/** What the clinic's patients take: added to and ended, never changed. */
@Doorway
public class PatientMedicines {

    private static final int LONGEST = 200;

    @Inject
    private MedicineRows rows;
    @Inject
    private PatientAnswers answers;
    @Inject
    private Patients patients;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** The whole list, for whoever opens it: that is kept. */
    public List<ListedMedicine> read(UUID patientId) {
        audit.read("medicines.read", patientId);
        return rows.of(patientId);
    }

    /** For every question that the list raises, the medicines that raise it. */
    public Map<String, String> raised(UUID patientId) {
        return RaisedFacts.of(rows.of(patientId), catalogue);
    }

    /** One of the list, for whoever opens it: that is kept. */
    ListedMedicine open(UUID patientId, UUID id) {
        audit.read("medicines.read", patientId);
        return get(patientId, id);
    }

    private ListedMedicine get(UUID patientId, UUID id) {
        return rows.of(patientId).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Adds a medicine that a clinician was told of, once however often it is sent. Where an answer says otherwise, that
     * answer is not known from here on, and nothing that rests on it is permitted. Says whether there is such an answer.
     */
    public boolean add(UUID id, UUID patientId, String name, String dose, LocalDate from) {
        patients.summary(patientId);
        audit.changed("medicine.listed", id, patientId);
        return note(List.of(new ListedMedicine(id, name, generics(name), dose, from, Source.CLINICIAN.code(), clock.instant(), "", null)), patientId);
    }

    /** Adds what a patient wrote on a form, a medicine on a line, unless the list has it already. */
    public void tell(UUID patientId, String lines) {
        Set<List<String>> known = new HashSet<>();
        rows.of(patientId).stream().filter(ListedMedicine::isCurrent).forEach(one -> known.add(Spelling.words(one.name())));
        List<ListedMedicine> told = lines.lines().map(String::strip).map(line -> line.substring(0, Math.min(LONGEST, line.length())))
                .filter(line -> !Spelling.words(line).isEmpty() && known.add(Spelling.words(line)))
                .map(line -> new ListedMedicine(Ids.next(), line, generics(line), "", null, Source.PATIENT.code(), clock.instant(), "", null)).toList();
        if (!told.isEmpty()) {
            audit.changed("medicine.told", told.get(0).id(), patientId);
            note(told, patientId);
        }
    }

    /** Ends a medicine: since when it is not taken any more, and why. What it made uncertain stays so until it is asked. */
    public void end(UUID patientId, UUID id, LocalDate on, String because) {
        ListedMedicine medicine = get(patientId, id);
        if (!medicine.isCurrent()) {
            throw Refused.because("screening.medicines.refused.ended");
        }
        if (medicine.from() != null && on.isBefore(medicine.from())) {
            throw Refused.because("screening.medicines.refused.before");
        }
        Violation.worded(() -> rows.end(id, on, because, caller.user(), clock.instant()),
                rule -> rule.equals("patient_medicine_ended") ? Refused.because("screening.medicines.refused.ended") : null);
        audit.changed("medicine.ended", id, patientId);
    }

    private boolean note(List<ListedMedicine> medicines, UUID patientId) {
        rows.add(patientId, medicines, caller.user());
        return answers.doubt(medicines.get(0).id(), patientId, medicines.get(0).source(), RaisedFacts.of(medicines, catalogue));
    }

    private List<String> generics(String name) {
        return new Medicines(catalogue.medicines()).namedIn(name).stream().map(Medicine::generic).toList();
    }
}
