package org.palpate.scheduling.course;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Stale;
import org.palpate.kernel.TimeSlot;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Booking;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.StatusChanges;
import org.palpate.scheduling.StatusReason;
import org.palpate.scheduling.Undoing;

/** The courses of the clinic: proposed, booked whole or not at all, and changed whole or not at all. */
@Doorway
public class Courses {

    private static final String EXISTS = "select 1 from palpate.course where id = ?";
    private static final String EVALUATED = """
            select not s.course_needs_evaluation or palpate.evaluated(s.clinic_id, ?) from palpate.service s where s.id = ?
            """;
    private static final String INSERT = """
            insert into palpate.course (clinic_id, id, patient_id, service_id, planned, created_at, created_by) values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SUPERVISED = "select id, supervisor_id from palpate.appointment where course_id = ? and supervisor_id is not null";
    private static final String PLANNED = "select planned from palpate.course where id = ?";

    @Inject
    private Sql sql;
    @Inject
    private Outlooks outlooks;
    @Inject
    private Appointments appointments;
    @Inject
    private StatusChanges changes;
    @Inject
    private Undoing undoing;
    @Inject
    private Services services;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /**
     * A time for each visit, or what stands in its way; where something does, the days around it are looked at too. Two
     * statements at most.
     */
    Preview propose(Plan plan, Service service, Map<Integer, Pick> picks) {
        Set<LocalDate> days = new HashSet<>(plan.dates());
        picks.values().stream().filter(pick -> !pick.isSkip()).forEach(pick -> days.add(pick.start().atZone(place().zone()).toLocalDate()));
        Outlook outlook = outlooks.over(days, service, plan.patientId(), place(), List.of());
        if (!outlook.evaluated()) {
            return new Preview(List.of(unevaluated(service)), List.of(), outlook.staff());
        }
        List<Proposal> proposals = Proposing.of(plan.sameTime(), outlook, picks);
        List<Proposal> clashing = proposals.stream().filter(proposal -> !proposal.clashes().isEmpty()).toList();
        if (clashing.isEmpty()) {
            return new Preview(List.of(), proposals, outlook.staff());
        }
        Set<LocalDate> around = clashing.stream().flatMap(proposal -> Plan.around(proposal.date()).stream())
                .filter(day -> !days.contains(day)).collect(Collectors.toSet());
        Outlook wider = around.isEmpty() ? outlook : outlooks.wider(outlook, around);
        return new Preview(List.of(), Proposing.of(plan, wider, picks), outlook.staff());
    }

    /** Why no course of this service may begin yet, in words; empty where it may. */
    private List<Refusal> hindrances(UUID patientId, Service service) {
        boolean evaluated = sql.first(EVALUATED, row -> row.getBoolean(1), patientId, service.id()).orElse(true);
        return evaluated ? List.of() : List.of(unevaluated(service));
    }

    private static Refusal unevaluated(Service service) {
        return Refusal.of("scheduling.course.refused.no_evaluation", service.name());
    }

    /** Books every pick or none; sending the same form again books nothing more. */
    UUID book(UUID id, Plan plan, List<Pick> picks) {
        appointments.lockLocation();
        if (sql.first(EXISTS, row -> row.getInt(1), id).isPresent()) {
            return id;
        }
        Service service = services.get(plan.serviceId());
        List<Pick> visits = picks.stream().filter(pick -> !pick.isSkip()).toList();
        refuse(visits.size() < Plan.FEWEST ? List.of(Refusal.of("scheduling.course.refused.too_few")) : hindrances(plan.patientId(), service));
        sql.run(INSERT, caller.user().clinicId(), id, plan.patientId(), plan.serviceId(), visits.size(), clock.instant(), caller.user().accountId());
        for (int i = 0; i < visits.size(); i++) {
            book(plan, visits.get(i), id, i + 1);
        }
        audit.changed("course.booked", id, plan.patientId());
        return id;
    }

    private void book(Plan plan, Pick pick, UUID id, int number) {
        Booking booking = new Booking(Ids.next(), plan.patientId(), plan.serviceId(), pick.practitionerId(), pick.start(), "");
        visit(number, pick.start().atZone(place().zone()).toLocalDate(), () -> appointments.book(booking.asPart(id, number)));
    }

    CourseCards get(UUID id) {
        int planned = sql.first(PLANNED, row -> row.getInt(1), id).orElseThrow(NotFound::new);
        return new CourseCards(id, planned, appointments.ofCourse(id));
    }

    /** Undoes the booking of a course: every visit is cancelled as booked by mistake, or none where one has begun or was changed. */
    void withdraw(UUID id) {
        List<Card> cards = get(id).visits();
        refuse(cards.stream().filter(card -> card.start().isBefore(clock.instant()) || card.status().holds() && !card.status().canMove())
                .map(card -> naming(number(card), day(card), Refusal.of("scheduling.course.refused.begun"))).toList());
        cards.forEach(card -> visit(number(card), day(card), () -> changes.withdraw(card.id(), 0)));
        audit.changed("course.withdrawn", id, cards.get(0).patient().id());
    }

    /**
     * Takes the latest change of these visits back, of all or of none, in the opposite order: each then finds its time as
     * the others had left it.
     */
    void undo(UUID id, Made made) {
        appointments.lockLocation();
        Map<UUID, Card> cards = get(id).visits().stream().collect(Collectors.toMap(Card::id, card -> card));
        refuse(made.changes().isEmpty() ? List.of(Refusal.of("scheduling.refused.cannot_undo")) : List.of());
        for (Made.Change one : made.backwards()) {
            Card card = Optional.ofNullable(cards.get(one.visit())).orElseThrow(NotFound::new);
            visit(number(card), day(card), () -> undoing.undo(card.id(), one.version()));
        }
        audit.changed("course.undone", id, cards.values().iterator().next().patient().id());
    }

    /** Moves every visit that the change reaches, or none: then each refusal names its visit. */
    Made move(Change change, Shifting shifting) {
        appointments.lockLocation();
        List<Card> cards = reached(change);
        refuse(shifting.changesNothing() ? List.of(Refusal.of("scheduling.course.refused.nothing")) : refusals(cards, shifting));
        Made made = new Made();
        for (Card card : cards.stream().sorted(shifting.order(cards.get(0))).toList()) {
            Pick pick = shifting.of(card).get(0);
            visit(number(card), day(card), () -> {
                int version = appointments.move(card.id(), card.version(), pick.practitionerId(), pick.start());
                if (version != card.version()) {
                    made.add(card.id(), version);
                }
            });
        }
        audit.changed("course.moved", change.courseId(), cards.get(0).patient().id());
        return made;
    }

    /** Cancels every visit that the change reaches, or none. */
    Made cancel(Change change, StatusReason reason) {
        List<Card> cards = reached(change);
        Made made = new Made();
        cards.forEach(card -> visit(number(card), day(card), () -> made.add(card.id(), changes.cancel(card.id(), reason))));
        audit.changed("course.cancelled", change.courseId(), cards.get(0).patient().id());
        return made;
    }

    private List<Card> reached(Change change) {
        List<Card> cards = get(change.courseId()).reached(change.scope(), change.from(), clock.instant());
        refuse(cards.isEmpty() ? List.of(Refusal.of("scheduling.course.refused.none_open")) : List.of());
        cards.forEach(card -> Stale.unless(card.version(), change.seen().getOrDefault(card.id(), -1)));
        return cards;
    }

    private List<Refusal> refusals(List<Card> cards, Shifting shifting) {
        Set<LocalDate> days = new HashSet<>();
        cards.forEach(card -> shifting.of(card).forEach(pick -> days.add(pick.start().atZone(place().zone()).toLocalDate())));
        if (days.isEmpty()) {
            cards.forEach(card -> days.add(day(card)));
        }
        Card any = cards.get(0);
        if (!any.where().locationId().equals(place().id())) {
            return List.of(Refusal.of("scheduling.refused.other_location"));
        }
        Outlook outlook = outlooks.over(days, services.get(any.service().id()), any.patient().id(), place(), cards.stream().map(Card::id).toList());
        Map<UUID, UUID> supervisors = shifting.practitionerId() == null ? supervisors(any.course().id()) : Map.of();
        List<TimeSlot> own = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Card card : cards) {
            List<Pick> picks = shifting.of(card);
            UUID who = picks.isEmpty() ? null : picks.get(0).practitionerId();
            List<Refusal> clashes = picks.size() == 1 ? outlook.clashes(who, supervisors.getOrDefault(card.id(), who), picks.get(0).start(), own)
                    : List.of(Refusal.of(picks.isEmpty() ? "scheduling.course.clash.gap" : "scheduling.course.clash.twice", shifting.wall(card).toString()));
            clashes.forEach(clash -> refusals.add(naming(number(card), day(card), clash)));
            picks.stream().limit(1).forEach(pick -> own.add(outlook.need().visit(pick.start())));
        }
        return refusals;
    }

    /** Who supervises, by the visit; a visit that goes to somebody else leaves its supervisor behind. */
    private Map<UUID, UUID> supervisors(UUID courseId) {
        Map<UUID, UUID> supervisors = new HashMap<>();
        sql.all(SUPERVISED, row -> supervisors.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), courseId);
        return supervisors;
    }

    private Place place() {
        return caller.user().location();
    }

    /** What one visit is refused is said of that visit. */
    private static void visit(int number, LocalDate day, Runnable step) {
        try {
            step.run();
        } catch (Refused no) {
            throw new Refused(no.refusals().stream().map(refusal -> naming(number, day, refusal)).toList());
        }
    }

    private static Refusal naming(int number, LocalDate day, Refusal refusal) {
        return Refusal.of("scheduling.course.refused.visit", number, day, refusal);
    }

    private static int number(Card card) {
        return card.course().number();
    }

    private static LocalDate day(Card card) {
        return card.start().atZone(card.where().zone()).toLocalDate();
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
    }
}
