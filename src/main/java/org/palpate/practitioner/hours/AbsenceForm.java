package org.palpate.practitioner.hours;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.Stranded;
import org.palpate.kernel.TimeSlot;
import org.palpate.practitioner.Absence;
import org.palpate.practitioner.WallTime;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/**
 * An absence as it is typed: days, and times where it is not whole days. A time that spring leaves out is refused; of a
 * time that autumn repeats, the form asks which turn is meant.
 */
public class AbsenceForm extends Form {

    private static final int NOTE_LENGTH = 200;

    private final ZoneId zone;
    private final Absence.Kind kind;
    private final LocalDate fromDay;
    private final LocalDate untilDay;
    private final TimeSlot during;
    private final String note;

    AbsenceForm(MultivaluedMap<String, String> params, ZoneId zone) {
        super("practitioner.absence", params);
        this.zone = zone;
        kind = choice("kind", Absence.Kind.class);
        fromDay = date("fromDay");
        LocalTime fromTime = optionalTime("fromTime");
        LocalDate lastDay = optionalDate("untilDay");
        untilDay = lastDay == null ? fromDay : lastDay;
        LocalTime untilTime = optionalTime("untilTime");
        note = optional("note", NOTE_LENGTH);
        during = valid() && fromDay != null ? during(fromTime, untilTime) : null;
    }

    static List<Option> kinds() {
        return Arrays.stream(Absence.Kind.values()).map(kind -> Option.of(kind, Messages.text("practitioner.absence.kind." + kind.code()))).toList();
    }

    /** The two turns of a time that the clocks repeat, with their names; none where it comes once. */
    public List<Option> turns(String field) {
        LocalTime time = optionalTime(field + "Time");
        LocalDate day = "from".equals(field) ? fromDay : untilDay;
        WallTime wall = time == null || day == null ? null : new WallTime(day.atTime(time), zone);
        return wall == null || !wall.isTwice() ? List.of()
                : List.of(Option.of(wall.moments().get(0), Messages.text("practitioner.absence.turn.first", time.toString())),
                        Option.of(wall.moments().get(1), Messages.text("practitioner.absence.turn.second", time.toString())));
    }

    Absence absence() {
        return new Absence(recordId(), kind, during, note == null ? "" : note);
    }

    Set<UUID> agreed() {
        return Stranded.agreed(value("agreed"));
    }

    private TimeSlot during(LocalTime fromTime, LocalTime untilTime) {
        Instant start = fromTime == null ? fromDay.atStartOfDay(zone).toInstant() : moment("from", fromDay, fromTime);
        Instant end = untilTime == null ? untilDay.plusDays(1).atStartOfDay(zone).toInstant() : moment("until", untilDay, untilTime);
        if (start == null || end == null) {
            return null;
        }
        if (!end.isAfter(start)) {
            reject(untilTime == null ? "untilDay" : "untilTime", "practitioner.absence.order");
            return null;
        }
        return new TimeSlot(start, end);
    }

    private Instant moment(String field, LocalDate day, LocalTime time) {
        WallTime wall = new WallTime(day.atTime(time), zone);
        if (wall.isSkipped()) {
            reject(field + "Time", "practitioner.absence.skipped", time.toString(), wall.next().toString());
            return null;
        }
        if (!wall.isTwice()) {
            return wall.moments().get(0);
        }
        return wall.moments().stream().filter(turn -> turn.toString().equals(value(field + "Turn"))).findFirst().orElseGet(() -> {
            reject(field + "Turn", "practitioner.absence.twice", time.toString());
            return null;
        });
    }
}
