package org.palpate.treatment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.palpate.assessment.Examination;
import org.palpate.database.Columns;
import org.palpate.kernel.CurrentUser;

/** A visit as its page shows it, with the names that it refers to. */
public record VisitHead(Examination examination, UUID appointmentId, Who patient, Practitioner practitioner,
                        Recorder recorder, Occasion occasion, Note note, Signature signature,
                        Confirmation confirmation) {

    /**
     * Whose visit it is.
     *
     * @param stopped   whether an alert that stops is not answered yet
     * @param overtaken whether a risk was told since somebody last screened
     */
    public record Who(UUID id, String name, LocalDate birthDate, int number, String pronouns, boolean stopped, boolean overtaken) {
    }

    /**
     * Whose visit it is to chart.
     *
     * @param others who did something in it besides, by id with their names
     */
    public record Practitioner(UUID id, String name, Map<UUID, String> others) {

        /** Who did it in their place; null where they did it themselves. */
        public String standIn(UUID performer) {
            return performer == null ? null : others.get(performer);
        }
    }

    /**
     * Who would record what is done now: a clinical lead who looks at it, otherwise whose visit it is.
     *
     * @param id       of the practitioner; null for a lead who treats nobody
     * @param certified the technique families that are covered now, at this place, by the qualification that counts, each with
     *                 the regions to which its credential is limited; none: the whole body
     * @param lacking  the techniques for which a module is missing that they ask for besides
     * @param lost     those that were covered when the visit started and are no more
     * @param ended    the credentials behind them that are suspended or revoked: kind and status, as in "licence.suspended"
     */
    public record Recorder(UUID id, String name, Map<String, Set<String>> certified, Set<String> lacking, List<String> lost, List<String> ended) {
    }

    /** What was booked, where, and when the visit started. */
    public record Occasion(String service, String location, ZoneId zone, Instant startedAt) {
    }

    /** What is written so far, and the version by which it is saved. */
    public record Note(String text, int version) {
    }

    /**
     * Who signed, and when.
     *
     * @param certified   whose credentials counted: who treated, or the supervisor
     * @param credentials what of theirs was valid that day
     */
    public record Signature(String name, Instant at, String certified, List<CredentialThen> credentials) {
    }

    /** That the patient said yes again at this visit: the words, who heard them, and when; null while not asked. */
    public record Confirmation(String words, String name, Instant at) {
    }

    static final String SELECT = """
            select v.id, v.appointment_id, v.patient_id, v.certified_id, v.location_id, v.practitioner_id, v.started_at,
              v.note, v.version, v.signed_at, v.signed_name, p.given_name || ' ' || p.family_name as patient,
              c.words, c.confirmed_name, c.confirmed_at, exists (select from palpate.open_stop e where e.patient_id = v.patient_id) as stopped,
              exists (select from palpate.told_since_signed(v.patient_id, 'infinity') t where not t.safe) as overtaken,
              p.birth_date, p.number, p.pronouns, pr.name as practitioner, recorder.id as recorder, rp.name as recording,
              array(select distinct o.id || ' ' || o.name from palpate.technique_record t join palpate.practitioner o on o.id = t.performed_by
                where t.visit_id = v.id and t.performed_by <> v.practitioner_id) as others, s.name as service, l.name as location,
              l.time_zone, array(select q.technique || ' ' || array_to_string(k.regions, ' ') from palpate.qualification q join palpate.credential k on k.id = q.credential_id
                where q.practitioner_id = recorder.certified_id and q.location_id = v.location_id
                  and q.in_force and q.valid @> cast(:now as timestamptz)) as families,
              array(select m.technique_id from reference.technique_module m
                where not palpate.has_module(v.clinic_id, recorder.certified_id, v.location_id, m.kind, cast(:now as timestamptz))) as lacking,
              array(select q.technique from palpate.qualification q
                where q.practitioner_id = recorder.certified_id and q.location_id = v.location_id and q.in_force and q.valid @> v.started_at
                  and not exists (select from palpate.qualification n where n.practitioner_id = q.practitioner_id
                    and n.location_id = q.location_id and n.technique = q.technique and n.in_force and n.valid @> cast(:now as timestamptz))
                order by q.technique) as lost,
              array(select distinct c.kind || '.' || c.status from palpate.credential c where c.practitioner_id = recorder.certified_id
                and c.jurisdiction in (l.jurisdiction, 'ANY') and c.status in ('suspended', 'revoked')) as ended,
              certified.name as certified, case when v.signed_at is null then '{}' else
            """ + CredentialThen.TEXTS + """
              end as credentials
            from palpate.visit v
            cross join lateral (select case when :leads then cast(nullif(:own, '') as uuid) else v.practitioner_id end) as who (id)
            cross join lateral (select who.id, case when who.id = v.practitioner_id then v.certified_id else who.id end) as recorder (id, certified_id)
            join palpate.patient p on p.id = v.patient_id
            join palpate.practitioner pr on pr.id = v.practitioner_id
            join palpate.practitioner certified on certified.id = v.certified_id
            left join palpate.practitioner rp on rp.id = recorder.id
            join palpate.appointment a on a.id = v.appointment_id
            join palpate.service s on s.id = a.service_id
            join palpate.location l on l.id = v.location_id
            left join palpate.consent_confirmation c on c.visit_id = v.id
            where v.id = :id
            """;

    static VisitHead of(Columns row) {
        return new VisitHead(
                new Examination(row.uuid("id"), row.uuid("patient_id"), row.uuid("certified_id"),
                row.uuid("location_id")),
                row.uuid("appointment_id"),
                new Who(row.uuid("patient_id"), row.text("patient"), row.date("birth_date"), row.number("number"),
                        row.text("pronouns"), row.is("stopped"), row.is("overtaken")),
                new Practitioner(row.uuid("practitioner_id"), row.text("practitioner"), named(row.texts("others"))),
                new Recorder(row.uuid("recorder"), row.text("recording"), certified(row.texts("families")), Set.copyOf(row.texts("lacking")), row.texts("lost"), row.texts("ended")),
                new Occasion(row.text("service"), row.text("location"), ZoneId.of(row.text("time_zone")),
                        row.instant("started_at")),
                new Note(row.text("note"), row.number("version")),
                row.has("signed_at") ? new Signature(row.text("signed_name"), row.instant("signed_at"),
                        row.text("certified"), row.texts("credentials").stream().map(CredentialThen::read).toList()) : null,
                row.has("confirmed_at") ? new Confirmation(row.text("words"), row.text("confirmed_name"),
                        row.instant("confirmed_at")) : null);
    }

    /** From a family with the regions after it. */
    private static Map<String, Set<String>> certified(List<String> families) {
        return families.stream().map(one -> List.of(one.trim().split(" ")))
                .collect(Collectors.toMap(one -> one.get(0), one -> Set.copyOf(one.subList(1, one.size()))));
    }

    private static Map<UUID, String> named(List<String> people) {
        return people.stream().map(one -> one.split(" ", 2)).collect(Collectors.toMap(one -> UUID.fromString(one[0]), one -> one[1]));
    }

    public UUID id() {
        return examination.visitId();
    }

    public boolean isSigned() {
        return signature != null;
    }

    /** Whether the patient was asked again at this visit: nothing is recorded before. */
    public boolean isConfirmed() {
        return confirmation != null;
    }

    /** Whether what is recorded now was done by another than whose visit it is. */
    public boolean isStoodIn() {
        return !practitioner.id().equals(recorder.id());
    }

    /** Whether this person may write here now. */
    public boolean isOpenFor(CurrentUser someone) {
        return !isSigned() && Visit.isChartedBy(someone, practitioner.id());
    }
}
