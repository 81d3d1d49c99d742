package org.palpate.practitioner.credential;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Role;
import org.palpate.kernel.Stale;
import org.palpate.practitioner.Practitioner;
import org.palpate.practitioner.qualification.Bookings.Booked;
import org.palpate.practitioner.qualification.Bookings.Cause;
import org.palpate.practitioner.qualification.Holder;
import org.palpate.practitioner.qualification.Qualifications;

/**
 * The credentials of the clinic's practitioners. The clinical lead sees all of them, a practitioner their own; each
 * change rewrites what the practitioner may do.
 */
@Doorway
public class Credentials {

    private static final int LAPSED_DAYS = 90;
    private static final String HOLDINGS = "select c, p from Credential c join Practitioner p on p.id = c.practitionerId ";
    private static final IntPredicate AT_ONCE = stranded -> true;
    private static final IntPredicate STRANDING_NOBODY = stranded -> false;

    /** A credential and whose it is. */
    record Holding(Credential credential, Practitioner practitioner) {
    }

    @PersistenceContext
    private EntityManager em;
    @Inject
    private Qualifications qualifications;
    @Inject
    private EvidenceFiles files;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Enters a credential once, however often the same form is sent. It counts when it has been verified. */
    public UUID enter(UUID id, UUID practitionerId, Content content, EvidenceFile file) {
        requireSight(practitionerId);
        if (em.find(Practitioner.class, practitionerId) == null) {
            throw new NotFound();
        }
        if (em.find(Credential.class, id) == null) {
            em.persist(Credential.enter(id, practitionerId, content, caller.user(), now()));
            flush();
            files.keep(id, file);
            audit.changed("credential.entered", id, null);
        }
        return id;
    }

    /**
     * Says something else about a credential; what was verified is to be verified again.
     *
     * @param accepted how many bookings are known to need somebody else afterwards; refused when it is another number
     */
    public void correct(UUID id, int version, Content content, EvidenceFile file, int accepted) {
        change(id, "credential.corrected", Cause.ENDED, stranded -> stranded == accepted, credential -> {
            Stale.unless(credential.version(), version);
            credential.correct(content, caller.user(), now());
            files.keep(id, file);
        });
    }

    public void verify(UUID id, VerificationMethod how) {
        requireLead();
        change(id, "credential.verified", Cause.ENDED, STRANDING_NOBODY, credential -> credential.verify(how, caller.user(), now()));
    }

    /** Acts at once: bookings that rested on it go to the list of what needs somebody else. */
    public void suspend(UUID id) {
        requireLead();
        change(id, "credential.suspended", Cause.SUSPENDED, AT_ONCE, credential -> credential.suspend(now()));
    }

    /** The same, for good. */
    public void revoke(UUID id) {
        requireLead();
        change(id, "credential.revoked", Cause.ENDED, AT_ONCE, credential -> credential.revoke(now()));
    }

    public void reinstate(UUID id) {
        requireLead();
        change(id, "credential.reinstated", Cause.ENDED, AT_ONCE, credential -> credential.reinstate(now()));
    }

    /** One that the caller may see in full. */
    public Credential get(UUID id) {
        Credential credential = Optional.ofNullable(em.find(Credential.class, id)).orElseThrow(NotFound::new);
        requireSight(credential.practitionerId());
        return credential;
    }

    /** A practitioner's, those that count first; with what would break when they end. */
    public List<Entry> of(UUID practitionerId) {
        return entries(em.createQuery(HOLDINGS + "where p.id = :id", Holding.class).setParameter("id", practitionerId).getResultList());
    }

    /** Everybody's: what waits to be verified, what ends soon or has ended of late, what is suspended. For the clinical lead. */
    public List<Entry> needingAttention() {
        requireLead();
        List<Entry> entries = entries(em.createQuery(HOLDINGS + "where p.active = true", Holding.class).getResultList());
        List<Credential> all = entries.stream().map(Entry::credential).toList();
        return entries.stream().filter(entry -> entry.expiry() != null || entry.standing() == Standing.PENDING
                || entry.standing() == Standing.SUSPENDED || hasLapsed(entry, all)).toList();
    }

    /** Ended within the last three months, and nothing went on after it. */
    private boolean hasLapsed(Entry entry, List<Credential> all) {
        return entry.standing() == Standing.EXPIRED && !goesOn(entry.credential(), all)
                && entry.credential().countsUntil().isAfter(today().minusDays(LAPSED_DAYS));
    }

    /** One that the caller may see in full, with all that rests on it: one statement brings what its practitioner has. */
    public Sheet sheet(UUID id) {
        List<Holding> holdings = em.createQuery(HOLDINGS + "where p.id = (select one.practitionerId from Credential one where one.id = :id)",
                Holding.class).setParameter("id", id).getResultList();
        Holding shown = holdings.stream().filter(one -> one.credential().id().equals(id)).findFirst().orElseThrow(NotFound::new);
        Practitioner who = shown.practitioner();
        requireSight(who.id());
        return new Sheet(shown.credential(), who, qualifications.restingOn(Map.of(holder(who, credentials(holdings)), List.of(id))).get(id));
    }

    /** Whether the caller may see and enter this practitioner's credentials. */
    public boolean seesAllOf(UUID practitionerId) {
        return caller.user().is(Role.CLINICAL_LEAD) || practitionerId.equals(caller.user().practitionerId());
    }

    private List<Entry> entries(List<Holding> holdings) {
        LocalDate today = today();
        List<Credential> all = credentials(holdings);
        Map<Holder, List<UUID>> ending = holdings.stream().filter(one -> expiry(one.credential(), all, today) != null)
                .collect(Collectors.groupingBy(one -> holder(one.practitioner(), all),
                        Collectors.mapping(one -> one.credential().id(), Collectors.toList())));
        Map<UUID, List<Booked>> resting = qualifications.restingOn(ending);
        return holdings.stream().map(one -> entry(one, all, resting, today)).sorted(Comparator.comparing((Entry one) -> one.standing().ordinal())
                .thenComparing(one -> one.credential().content().kind()).thenComparing(Entry::practitioner)).toList();
    }

    private static Entry entry(Holding one, List<Credential> all, Map<UUID, List<Booked>> resting, LocalDate today) {
        Credential credential = one.credential();
        return new Entry(one.practitioner().id(), one.practitioner().name(), credential, credential.standing(today), expiry(credential, all, today),
                resting.getOrDefault(credential.id(), List.of()).size());
    }

    private static List<Credential> credentials(List<Holding> holdings) {
        return holdings.stream().map(Holding::credential).toList();
    }

    private static Holder holder(Practitioner who, List<Credential> all) {
        return new Holder(who.id(), who.profession(), all.stream().filter(one -> one.practitionerId().equals(who.id()))
                .filter(one -> one.status() == CredentialStatus.VERIFIED).map(Credential::held).toList());
    }

    /** Null also where another one of its kind and place goes on after it. */
    private static Expiry expiry(Credential one, List<Credential> all, LocalDate today) {
        boolean over = one.status() != CredentialStatus.VERIFIED || goesOn(one, all);
        return over ? null : Expiry.on(today, one.countsUntil()).orElse(null);
    }

    private static boolean goesOn(Credential one, List<Credential> all) {
        LocalDate last = one.countsUntil();
        return all.stream().filter(other -> other != one && other.practitionerId().equals(one.practitionerId()))
                .filter(other -> other.status() == CredentialStatus.VERIFIED && other.content().kind() == one.content().kind()
                        && other.content().place().equals(one.content().place()))
                .anyMatch(other -> last != null && !other.content().issuedOn().isAfter(last.plusDays(1))
                        && (other.content().expiresOn() == null || other.content().expiresOn().isAfter(last)));
    }

    private void change(UUID id, String action, Cause cause, IntPredicate accepts, Consumer<Credential> verb) {
        qualifications.holdBookings();
        Credential credential = get(id);
        verb.accept(credential);
        flush();
        qualifications.rewrite(credential.practitionerId(), cause, accepts);
        audit.changed(action, id, null);
    }

    private void requireSight(UUID practitionerId) {
        if (!seesAllOf(practitionerId)) {
            throw new NotFound();
        }
    }

    private void requireLead() {
        if (!caller.user().is(Role.CLINICAL_LEAD)) {
            throw new NotFound();
        }
    }

    /** The local day where the caller works. */
    public LocalDate today() {
        return caller.user().today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void flush() {
        Violation.worded(em::flush, Credentials::refusal);
    }

    private static Refused refusal(String constraint) {
        return switch (constraint) {
            case "credential_four_eyes" -> Refused.because("practitioner.refused.four_eyes");
            case "credential_not_own" -> Refused.because("practitioner.refused.own");
            case "credential_dates_in_order" -> Refused.because("practitioner.refused.dates");
            default -> null;
        };
    }
}
