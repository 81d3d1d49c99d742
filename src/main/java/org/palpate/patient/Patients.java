package org.palpate.patient;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Stale;

/** The patients of the clinic: found, registered, corrected. */
@Doorway
public class Patients {

    static final int MOST_HITS = 20;
    private static final int MOST_LATELY = 8;
    private static final int MOST_DUPLICATES = 5;

    /** Who shares the birth date, the phone or, letter by letter, a word of the name while another begins the same. */
    private static final String ALIKE = """
            select p.* from palpate.patient p where p.id <> :id and p.id in (
              select b.id from palpate.patient b where b.birth_date = :born
              union all select c.id from palpate.patient c where c.phone_reversed collate "C" = :phone
              union all select w.patient_id from palpate.patient_word w where w.word in (:words)
                and (:single or exists (select from palpate.patient_word o
                  where o.patient_id = w.patient_id and o.word <> w.word and left(o.word, 2) in (:beginnings))))
            order by p.birth_date = :born desc limit 500""";

    private static final String ONE_AT_A_TIME = "select 1 from pg_advisory_xact_lock(hashtextextended(:id, 0))";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Whoever answers to all that was typed, by name; nobody while nothing was typed that could be looked for. */
    public Hits search(String typed) {
        Sought sought = Sought.in(typed);
        if (sought.isEmpty()) {
            return Hits.NONE;
        }
        Search search = Search.by(sought, MOST_HITS + 1);
        List<Patient> found = patients(search.text(), search.values()).toList();
        return new Hits(found.stream().limit(MOST_HITS).sorted((a, b) -> a.name().compareTo(b.name()))
                .map(Patient::summary).toList(), found.size() > MOST_HITS);
    }

    /** Whose records the caller has opened or changed last, the latest first. */
    public Hits lately() {
        List<UUID> seen = audit.recentlySeen(MOST_LATELY);
        Map<UUID, PatientSummary> known = summaries(seen);
        return new Hits(seen.stream().map(known::get).filter(Objects::nonNull).toList(), false);
    }

    public Patient get(UUID id) {
        return Optional.ofNullable(em.find(Patient.class, id)).orElseThrow(NotFound::new);
    }

    public PatientSummary summary(UUID id) {
        return get(id).summary();
    }

    /** Each of them by id, in one statement; whom the clinic does not know is missing. */
    public Map<UUID, PatientSummary> summaries(Collection<UUID> ids) {
        return em.createQuery("select p from Patient p where p.id in :ids", Patient.class).setParameter("ids", ids)
                .getResultStream().map(Patient::summary)
                .collect(Collectors.toMap(PatientSummary::id, Function.identity()));
    }

    /**
     * Who may be the same person, the likeliest first.
     *
     * @param id the id that the new patient will get, so that a form sent twice does not find itself
     */
    public List<LikelyDuplicate> likelyDuplicates(UUID id, PatientDetails wish) {
        SortedSet<String> words = wish.name().words();
        List<String> beginnings = words.stream().map(word -> word.substring(0, Math.min(2, word.length()))).toList();
        return patients(ALIKE, Map.of("id", id, "born", wish.birthDate().date(), "phone", wish.phone().reversed(),
                "words", words, "single", words.size() == 1, "beginnings", beginnings))
                .map(known -> new LikelyDuplicate(known.summary(), Likeness.between(wish, known.details())))
                .filter(duplicate -> !duplicate.reasons().isEmpty())
                .sorted(LikelyDuplicate.LIKELIEST_FIRST).limit(MOST_DUPLICATES).toList();
    }

    /** Registers a patient under this id, once however often it is asked. */
    public void register(UUID id, PatientDetails details) {
        em.createNativeQuery(ONE_AT_A_TIME, Integer.class).setParameter("id", id.toString()).getSingleResult();
        if (em.find(Patient.class, id) == null) {
            Patient patient = Patient.register(id, details, clock.instant());
            em.persist(patient);
            em.flush();
            writeWords(patient);
            audit.changed("patient.registered", id, id);
        }
    }

    /** Replaces the details; {@link Stale} when someone else has corrected them since that version was read. */
    public void correct(UUID id, int version, PatientDetails details) {
        Patient patient = get(id);
        boolean renamed = !patient.name().equals(details.name());
        patient.correct(version, details);
        try {
            em.flush();
        } catch (OptimisticLockException justChanged) {
            throw new Stale();
        }
        if (renamed) {
            writeWords(patient);
        }
        audit.changed("patient.corrected", id, id);
    }

    private void writeWords(Patient patient) {
        em.createNativeQuery("delete from palpate.patient_word where patient_id = :id")
                .setParameter("id", patient.id()).executeUpdate();
        em.createNativeQuery("insert into palpate.patient_word (clinic_id, patient_id, word) "
                        + "select :clinic, :id, word from string_to_table(:words, ' ') as word")
                .setParameter("clinic", caller.user().clinicId()).setParameter("id", patient.id())
                .setParameter("words", String.join(" ", patient.name().searchWords())).executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private Stream<Patient> patients(String text, Map<String, Object> values) {
        Query query = em.createNativeQuery(text, Patient.class);
        values.forEach(query::setParameter);
        return ((List<Patient>) query.getResultList()).stream();
    }
}
