package org.palpate.scheduling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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
             where a.location_id = :location and a.starts_at >= :start and a.starts_at < :end
            """;
    private static final String REMINDER = """
            (select r.outcome from palpate.reminder r where r.clinic_id = a.clinic_id and r.appointment_id = a.id
              and r.starts_at = a.starts_at order by r.recorded_at desc, r.id desc limit 1)""";
    private static final String TO_COME = """
            (select count(*) from palpate.appointment b where b.clinic_id = a.clinic_id and b.course_id = a.course_id
              and b.starts_at > a.starts_at and palpate.holds_time(b.status))""";
    private static final String UNCONSENTED = """
            (exists (select from reference.consent_family f where f.family = a.family)
              and not exists (select from palpate.consent_validity v where v.clinic_id = a.clinic_id and v.patient_id = a.patient_id
                and v.family = a.family and v.practitioner_id = a.practitioner_id and v.ended is null and v.valid @> a.starts_at))""";
    private static final String FORM = """
            (select floor(extract(epoch from greatest(max(f.done_at), max(f.handed_at)))) from palpate.patient_form f where f.clinic_id = a.clinic_id and f.patient_id = a.patient_id)""";
    private static final String STAMP = """
            concat_ws('.', floor(extract(epoch from (select max(s.signed_at) from palpate.screening s where s.clinic_id = a.clinic_id
              and s.patient_id = a.patient_id))), %s, p.version, coalesce(%s, '-'), %s, %s)""".formatted(FORM, REMINDER, TO_COME, UNCONSENTED);
    private static final String NOTES = """
            select a.id, a.room_id, a.status_at,
              (select count(*) from palpate.appointment b where b.clinic_id = a.clinic_id and b.patient_id = a.patient_id
                and b.starts_at < a.starts_at and b.status = 'no_show') as no_shows,
              exists (select from palpate.appointment b where b.clinic_id = a.clinic_id and b.patient_id = a.patient_id
                and b.starts_at < a.starts_at and palpate.holds_time(b.status)) as been_here,
              p.alert, %s as to_come, %s as reminder, %s as unconsented, %s as stamp
            from palpate.appointment a join palpate.patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
            """.formatted(TO_COME, REMINDER, UNCONSENTED, STAMP);
    private static final String MARK = """
            select md5(coalesce(string_agg(a.id || ':' || a.version || ':' || a.status || ':' || %s, ',' order by cast(a.id as text) collate "C"), ''))
            from palpate.appointment a join palpate.patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
            """.formatted(STAMP);

    @PersistenceContext
    private EntityManager em;

    /** Those from the first day up to the day before the last, given up ones included, by time. */
    public List<Card> cards(Place place, LocalDate from, LocalDate until) {
        Query query = em.createNativeQuery(Card.SELECT + THOSE + " order by a.starts_at, p.family_name", Tuple.class);
        return Columns.of(within(query, place, from, until)).stream().map(Card::of).toList();
    }

    /** Those of the ids that are at the place, by time. */
    public List<Card> cards(Place place, Collection<UUID> ids) {
        Query query = em.createNativeQuery(Card.SELECT + " where a.location_id = :location and a.id in (:ids) order by a.starts_at", Tuple.class);
        return Columns.of(query.setParameter("location", place.id()).setParameter("ids", ids)).stream().map(Card::of).toList();
    }

    /** What is to be noted beside each of the same cards. */
    public Map<UUID, CardNote> notes(Place place, LocalDate from, LocalDate until) {
        return Columns.of(within(em.createNativeQuery(NOTES + THOSE, Tuple.class), place, from, until)).stream()
                .collect(Collectors.toMap(row -> row.uuid("id"), row -> new CardNote(row.uuid("room_id"), row.instant("status_at"),
                        row.number("no_shows"), row.is("been_here"), row.text("alert"), row.number("to_come"),
                        row.text("reminder"), row.is("unconsented"), row.text("stamp"))));
    }

    /** The mark of the present state of the same cards; another mark means that something has changed. */
    public String mark(Place place, LocalDate from, LocalDate until) {
        return (String) within(em.createNativeQuery(MARK + THOSE), place, from, until).getSingleResult();
    }

    /** The mark of cards that have been read with their notes. */
    public static String mark(Collection<Card> cards, Map<UUID, CardNote> notes) {
        String state = cards.stream().map(card -> card.id() + ":" + card.version() + ":" + card.status().code() + ":" + stamp(notes.get(card.id()))).sorted()
                .collect(Collectors.joining(","));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String stamp(CardNote note) {
        return note == null ? "" : note.stamp();
    }

    private static Query within(Query query, Place place, LocalDate from, LocalDate until) {
        return query.setParameter("location", place.id()).setParameter("start", from.atStartOfDay(place.zone()).toInstant())
                .setParameter("end", until.atStartOfDay(place.zone()).toInstant());
    }
}
