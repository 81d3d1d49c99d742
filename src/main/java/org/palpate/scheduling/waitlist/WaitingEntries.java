package org.palpate.scheduling.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.clinic.Service;
import org.palpate.clinic.Services;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Stale;
import org.palpate.scheduling.Appointments;
import org.palpate.scheduling.Booking;
import org.palpate.scheduling.Card;
import org.palpate.scheduling.Holds;
import org.palpate.scheduling.StatusChanges;
import org.palpate.screening.door.Door;
import org.palpate.screening.door.Doors;
import org.palpate.screening.door.Passage;

/** The waiting list: entered, closed, matched with times that were given up, offered. */
@Doorway
public class WaitingEntries {

    /** For how long an offered time is kept. */
    static final Duration HOLD = Duration.ofMinutes(30);

    /** The refusal of a change that somebody else has overtaken. */
    static final String CHANGED = "scheduling.waiting.edit.changed";

    private static final String INSERT = """
            insert into palpate.waiting_entry (clinic_id, id, location_id, patient_id, service_id, practitioner_id, weekdays, from_time, until_time,
              first_day, last_day, priority, note, entered_at, entered_by)
            values (?, ?, ?, ?, ?, ?, ?::smallint[], ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint waiting_entry_pkey do nothing
            """;
    private static final String CHANGE = """
            update palpate.waiting_entry set service_id = ?, practitioner_id = ?, weekdays = ?::smallint[], from_time = ?, until_time = ?,
              first_day = ?, last_day = ?, priority = ?, note = ?, version = version + 1
            where id = ? and version = ? and closed_at is null returning patient_id
            """;
    private static final String CLOSE = """
            update palpate.waiting_entry set closed_at = ?, closed_by = ?, close_reason = ?, version = version + 1
            where id = ? and version = coalesce(cast(? as integer), version) and closed_at is null returning patient_id
            """;
    private static final String HERE = " and w.location_id = ?" + EntryRows.BEST_FIRST;
    private static final String ONE = " and w.id = ?";
    private static final String OFFER = """
            insert into palpate.waiting_offer (clinic_id, appointment_id, entry_id, offered_at, offered_by) values (?, ?, ?, ?, ?)
            on conflict on constraint waiting_offer_pkey do nothing
            """;
    private static final String REOPEN = """
            update palpate.waiting_entry set closed_at = null, closed_by = null, close_reason = null, version = version + 1
            where id = (select entry_id from palpate.waiting_offer where appointment_id = ?) and close_reason = 'booked' returning patient_id
            """;
    private static final String REOPEN_AT = """
            update palpate.waiting_entry set closed_at = null, closed_by = null, close_reason = null, version = version + 1
            where id = ? and version = ? and close_reason <> 'booked' returning patient_id
            """;
    private static final String KNOWN = "select 1 from palpate.waiting_entry where id = ?";
    private static final String ENTRY_OF = "select entry_id from palpate.waiting_offer where appointment_id = ?";

    @Inject
    private Sql sql;
    @Inject
    private Appointments appointments;
    @Inject
    private StatusChanges changes;
    @Inject
    private Holds holds;
    @Inject
    private Gaps gaps;
    @Inject
    private Services services;
    @Inject
    private Doors doors;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    void enter(NewEntry entry) {
        refuseIfBlocked(entry.patientId(), entry.serviceId());
        CurrentUser by = caller.user();
        Wanted wanted = entry.wanted();
        sql.run(INSERT, by.clinicId(), entry.id(), by.location().id(), entry.patientId(), entry.serviceId(), entry.practitionerId(), wanted.array(),
                wanted.from(), wanted.until(), wanted.first(), wanted.last(), entry.priority().rank(), entry.note(),
                clock.instant(), by.accountId());
        audit.changed("waiting.entered", entry.id(), entry.patientId());
    }

    /** Somebody waits for something else, or can come at other times: unless the entry was changed since that version was read. */
    void change(UUID id, int version, NewEntry to) {
        UUID patient = get(id).patient().id();
        refuseIfBlocked(patient, to.serviceId());
        Wanted wanted = to.wanted();
        sql.first(CHANGE, row -> row.getString(1), to.serviceId(), to.practitionerId(), wanted.array(), wanted.from(), wanted.until(),
                wanted.first(), wanted.last(), to.priority().rank(), to.note(), id, version).orElseThrow(() -> Refused.because(CHANGED));
        audit.changed("waiting.changed", id, patient);
    }

    private void refuseIfBlocked(UUID patientId, UUID serviceId) {
        Service service = services.get(serviceId);
        if (doors.at(Door.REQUEST, patientId, service.family()) == Passage.REFUSED) {
            throw doors.isEmergency(patientId) ? Refused.because("scheduling.refused.emergency")
                    : Refused.because("scheduling.refused.technique_blocked", service.name());
        }
    }

    /** Somebody no longer waits; gives the version by which that is undone. */
    int close(UUID id, int version, CloseReason reason) {
        if (!closed(get(id).id(), version, reason)) {
            throw new Stale();
        }
        return version + 1;
    }

    /** They were taken off by mistake: they wait as before, since when they did. */
    void reopen(UUID id, int version) {
        sql.first(KNOWN, row -> row.getInt(1), id).orElseThrow(NotFound::new);
        UUID patient = sql.first(REOPEN_AT, row -> row.getObject(1, UUID.class), id, version)
                .orElseThrow(() -> Refused.because("scheduling.waiting.reopen.changed"));
        audit.changed("waiting.reopened", id, patient);
    }

    /** Those who wait at the caller's location, best first. A look at the list gives up what is no longer held. */
    List<Entry> here() {
        holds.releaseEnded();
        return sql.all(EntryRows.SELECT + HERE, EntryRows::entry, clock.instant(), caller.user().location().id());
    }

    Entry get(UUID id) {
        return sql.first(EntryRows.SELECT + ONE, EntryRows::entry, clock.instant(), id).orElseThrow(NotFound::new);
    }

    /** Offers a gap to somebody who fits it: an appointment that is requested and holds the time for a while. */
    UUID offer(UUID id, UUID entryId, UUID gapId) {
        appointments.lockLocation();
        if (sql.first(ENTRY_OF, row -> row.getObject(1, UUID.class), id).isPresent()) {
            return id;
        }
        Card gap = appointments.card(gapId);
        Fitting fitting = gaps.fitting(gap);
        if (fitting == Fitting.TAKEN) {
            throw Refused.because("scheduling.refused.taken");
        }
        Entry entry = fitting == null ? null : fitting.entries().stream().filter(one -> one.id().equals(entryId)).findFirst().orElse(null);
        if (entry == null) {
            throw Refused.because("scheduling.waiting.refused.no_longer_fits");
        }
        Instant now = clock.instant();
        Booking booking = new Booking(id, entry.patient().id(), entry.service().id(), gap.practitioner().id(), gap.start(), "");
        appointments.book(booking.heldUntil(now.plus(HOLD)));
        sql.run(OFFER, caller.user().clinicId(), id, entryId, now, caller.user().accountId());
        return id;
    }

    /** The patient takes the time: they wait no longer. */
    void accept(UUID appointmentId) {
        appointments.accept(appointmentId);
        sql.first(ENTRY_OF, row -> row.getObject(1, UUID.class), appointmentId).ifPresent(entry -> closed(entry, null, CloseReason.BOOKED));
    }

    /** The acceptance was a mistake: the time is given up, and they wait again. Refused once somebody has changed the appointment. */
    void withdraw(UUID appointmentId, int version) {
        changes.withdraw(appointmentId, version);
        sql.first(REOPEN, row -> row.getObject(1, UUID.class), appointmentId)
                .ifPresent(patient -> audit.changed("waiting.reopened", appointmentId, patient));
    }

    /** The patient does not take the time: they go on waiting. */
    int decline(UUID appointmentId) {
        return appointments.declineOffer(appointmentId);
    }

    /** @param version null: whatever it is */
    private boolean closed(UUID id, Integer version, CloseReason reason) {
        Optional<UUID> patient = sql.first(CLOSE, row -> row.getObject(1, UUID.class), clock.instant(), caller.user().accountId(), reason.code(), id, version);
        patient.ifPresent(of -> audit.changed("waiting.closed", id, of));
        return patient.isPresent();
    }
}
