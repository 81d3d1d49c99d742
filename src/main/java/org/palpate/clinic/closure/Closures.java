package org.palpate.clinic.closure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import org.palpate.audit.Audit;
import org.palpate.clinic.Commitment;
import org.palpate.clinic.Commitments;
import org.palpate.clinic.Stranded;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Place;
import org.palpate.kernel.Refused;
import org.palpate.kernel.TimeSlot;

/** The days on which the caller's location is closed. */
@Doorway
public class Closures {

    private static final String FROM = "select id, day, name from palpate.closure where location_id = ? and day >= ? order by day";
    private static final String KNOWN = "select id from palpate.closure where id = ?";
    private static final String CLOSE = "insert into palpate.closure (clinic_id, id, location_id, day, name) values (?, ?, ?, ?, ?)";
    private static final String OPEN = "delete from palpate.closure where id = ? and location_id = ? returning id";

    @Inject
    private Sql sql;
    @Inject
    private Commitments commitments;
    @Inject
    private Audit audit;
    @Inject
    private Caller caller;
    @Inject
    private Clock clock;

    /** Those of today and later, by day. */
    public List<Closure> upcoming() {
        return sql.all(FROM, row -> new Closure(row.getObject("id", UUID.class), row.getObject("day", LocalDate.class), row.getString("name")),
                place().id(), today());
    }

    /** What is booked at the location on that day and still to come. Whoever is in the room already is treated to the end. */
    public Stranded strandedBy(LocalDate day) {
        Instant begins = day.atStartOfDay(place().zone()).toInstant();
        Instant ends = day.plusDays(1).atStartOfDay(place().zone()).toInstant();
        Instant now = clock.instant();
        return now.isBefore(ends) ? new Stranded(commitments.atLocation(place().id(), new TimeSlot(now.isAfter(begins) ? now : begins, ends)).stream()
                .filter(Commitment::movable).toList()) : Stranded.NONE;
    }

    /** Closes the location on a day. What is booked then must have been agreed to, and loses its time. */
    public void close(Closure closure, Collection<UUID> agreed) {
        sql.hold(caller.user().clinicId(), place().id());
        if (sql.first(KNOWN, row -> row.getString(1), closure.id()).isPresent()) {
            return;
        }
        if (closure.day().isBefore(today())) {
            throw Refused.because("clinic.refused.closure_past");
        }
        Stranded stranded = strandedBy(closure.day());
        stranded.refuseUnless(agreed);
        commitments.reassign(stranded.ids(), Commitments.Cause.LOCATION_CLOSED, closure.id());
        insert(closure);
        audit.changed("closure.entered", closure.id(), null);
    }

    /** Opens the location again on a day that was closed. */
    public void open(UUID id) {
        sql.first(OPEN, row -> row.getString(1), id, place().id()).orElseThrow(NotFound::new);
        audit.changed("closure.removed", id, null);
    }

    /** Undoes the closing of a day: all that it took is given back, or nothing is. */
    public void undo(UUID id) {
        sql.hold(caller.user().clinicId(), place().id());
        sql.first(OPEN, row -> row.getString(1), id, place().id()).orElseThrow(NotFound::new);
        commitments.giveBack(id);
        audit.changed("closure.undone", id, null);
    }

    private void insert(Closure closure) {
        Violation.worded(() -> sql.run(CLOSE, caller.user().clinicId(), closure.id(), place().id(), closure.day(), closure.name()),
                rule -> rule.equals("closure_once") ? Refused.because("clinic.refused.closure_twice") : null);
    }

    private Place place() {
        return caller.user().location();
    }

    private LocalDate today() {
        return place().today(clock);
    }
}
