package org.palpate.scheduling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import org.palpate.database.Columns;
import org.palpate.database.Doorway;
import org.palpate.kernel.Place;

/** The appointments of some days at one place as the calendar shows them, and whether anything about them has changed. */
@Doorway
public class Agendas {

    private static final String THOSE = """
             where a.location_id = :location and a.starts_at >= :start and a.starts_at < :end and %s
            """.formatted(Card.STANDS);
    private static final String REMINDER = """
            (select r.outcome from palpate.reminder r where r.clinic_id = a.clinic_id and r.appointment_id = a.id
              and r.starts_at = a.starts_at order by r.recorded_at desc, r.id desc limit 1)""";
    private static final String TO_COME = """
            (select count(*) from palpate.appointment b where b.clinic_id = a.clinic_id and b.course_id = a.course_id
              and b.starts_at > a.starts_at and palpate.holds_time(b.status))""";
    /** What came before, wherever it was. An offer that nobody took is no visit. */
    private static final String BEFORE = """
            (select %s from palpate.appointment b where b.clinic_id = a.clinic_id and b.patient_id = a.patient_id and b.starts_at < a.starts_at)""";
    private static final String NO_SHOWS = "count(*) filter (where b.status = 'no_show')";
    private static final String BEEN_HERE = "coalesce(bool_or(palpate.holds_time(b.status) and b.status <> 'requested'), false)";
    private static final String UNCONSENTED = """
            (exists (select from reference.consent_family f where f.family = a.family)
              and not exists (select from palpate.consent_validity v where v.clinic_id = a.clinic_id and v.patient_id = a.patient_id
                and v.family = a.family and v.practitioner_id = a.practitioner_id and v.ended is null and v.valid @> a.starts_at))""";
    private static final String FORM = """
            (select floor(extract(epoch from greatest(max(f.done_at), max(f.handed_at)))) from palpate.patient_form f where f.clinic_id = a.clinic_id and f.patient_id = a.patient_id)""";
    private static final String SCREENED = """
            (select s.id from palpate.screening s where s.clinic_id = a.clinic_id and s.patient_id = a.patient_id order by s.signed_at desc limit 1)""";
    private static final String TOLD = """
            (select told.id from palpate.patient_answer told where told.clinic_id = a.clinic_id and told.patient_id = a.patient_id
              order by told.given_at desc, told.id desc limit 1)""";
    private static final String STOPS = """
            (select count(*) || '/' || count(o.stop_id) from palpate.screening_stop e left join palpate.screening_stop_outcome o
              on o.clinic_id = e.clinic_id and o.stop_id = e.id where e.clinic_id = a.clinic_id and e.patient_id = a.patient_id)""";
    private static final String MEDICINES = """
            (select count(*) || '/' || count(m.ended_at) from palpate.patient_medicine m where m.clinic_id = a.clinic_id and m.patient_id = a.patient_id)""";
    private static final String STAMP = Stream.of("a.version", "a.status", "p.version", SCREENED, TOLD, STOPS, MEDICINES, FORM, REMINDER, TO_COME,
            BEFORE.formatted("concat(" + NO_SHOWS + ", " + BEEN_HERE + ")"), UNCONSENTED)
            .map("coalesce(cast(%s as text), '-')"::formatted).collect(Collectors.joining(", ", "concat_ws('.', a.id, ", ")"));
    private static final String NOTES = """
            select a.id, a.room_id, a.status_at,
              %s as no_shows, %s as been_here, p.alert, %s as to_come, %s as reminder, %s as unconsented
            from palpate.appointment a join palpate.patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
            """.formatted(BEFORE.formatted(NO_SHOWS), BEFORE.formatted(BEEN_HERE), TO_COME, REMINDER, UNCONSENTED);
    /** The cards with all that is noted on them; who works when; and what the count beside the day rests on, wherever in the clinic it happens. */
    private static final String MARK = """
            select md5(concat_ws('|', :today,
              (select string_agg(%s, ',' order by a.id) from palpate.appointment a join palpate.patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id %s),
              (select string_agg(cast(b.id as text), ',' order by b.id) from palpate.absence b where lower(b.during) < :end and upper(b.during) > :start),
              (select string_agg(cast(c as text), ',' order by c.id) from palpate.closure c where c.location_id = :location and c.day >= :from and c.day < :until),
              (select string_agg(cast(w as text), ',' order by w.id) from palpate.working_hours w
                where w.location_id = :location and w.valid && daterange(cast(:from as date), cast(:until as date))),
              (select count(*) || '/' || max(n.status_at) from palpate.appointment n
                where n.status = 'needs_reassignment' and n.location_id = :location and n.ends_at > :now),
              (select max(g.status_at) from palpate.appointment g where g.status in ('cancelled', 'cancelled_late') and g.location_id = :location),
              (select told.id from palpate.patient_answer told order by told.id desc limit 1), (select max(r.version) from palpate.rule_set r))) as mark
            """.formatted(STAMP, THOSE);
    private static final String CARDS = """
            with state as materialized (%s) select state.mark, card.* from state left join (%s) card on true order by card.starts_at, card.family_name
            """.formatted(MARK, Card.SELECT + THOSE);

    /** @param mark of all that the calendar shows in these days; see {@link #mark} */
    public record Agenda(List<Card> cards, String mark) {
    }

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** The cards from the first day up to the day before the last, given up ones included, by time, with their mark. */
    public Agenda of(Place place, LocalDate from, LocalDate until) {
        List<Columns> rows = Columns.of(marking(em.createNativeQuery(CARDS, Tuple.class), place, from, until));
        return new Agenda(rows.stream().filter(row -> row.has("id")).map(Card::of).toList(), rows.get(0).text("mark"));
    }

    /** Those of the ids that are at the place, by time. */
    public List<Card> cards(Place place, Collection<UUID> ids) {
        Query query = em.createNativeQuery(Card.SELECT + " where a.location_id = :location and a.id in (:ids) and " + Card.STANDS + " order by a.starts_at", Tuple.class);
        return Columns.of(query.setParameter("location", place.id()).setParameter("ids", ids).setParameter("now", clock.instant())).stream().map(Card::of).toList();
    }

    /** What is to be noted beside each of the same cards. */
    public Map<UUID, CardNote> notes(Place place, LocalDate from, LocalDate until) {
        return Columns.of(within(em.createNativeQuery(NOTES + THOSE, Tuple.class), place, from, until)).stream()
                .collect(Collectors.toMap(row -> row.uuid("id"), row -> new CardNote(row.uuid("room_id"), row.instant("status_at"),
                        row.number("no_shows"), row.is("been_here"), row.text("alert"), row.number("to_come"),
                        row.text("reminder"), row.is("unconsented"))));
    }

    /** The mark of the present state of the same days; another mark means that something has changed. */
    public String mark(Place place, LocalDate from, LocalDate until) {
        return (String) marking(em.createNativeQuery(MARK), place, from, until).getSingleResult();
    }

    private Query marking(Query query, Place place, LocalDate from, LocalDate until) {
        return within(query, place, from, until).setParameter("from", from).setParameter("until", until)
                .setParameter("today", LocalDate.now(clock.withZone(place.zone())).toString());
    }

    private Query within(Query query, Place place, LocalDate from, LocalDate until) {
        return query.setParameter("location", place.id()).setParameter("start", from.atStartOfDay(place.zone()).toInstant())
                .setParameter("end", until.atStartOfDay(place.zone()).toInstant()).setParameter("now", clock.instant());
    }
}
