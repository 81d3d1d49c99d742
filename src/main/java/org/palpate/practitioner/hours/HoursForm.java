package org.palpate.practitioner.hours;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.clinic.Stranded;
import org.palpate.practitioner.Hours;
import org.palpate.practitioner.Shift;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** Hours as they are typed: of weekdays from a date on, of one day, or what hours become from a date on. */
public class HoursForm extends Form {

    private static final int STEP_SECONDS = 300;

    /** What the form is about. */
    enum Kind {
        WEEK, DAY, CHANGE
    }

    final LocalDate from;
    private final Kind kind;
    private final List<DayOfWeek> days;
    private final Shift shift;
    private final LocalDate lastDay;

    HoursForm(Kind kind, MultivaluedMap<String, String> params, LocalDate today) {
        super("practitioner.hours", params);
        this.kind = kind;
        days = kind == Kind.WEEK ? days() : List.of();
        from = date("from");
        if (from != null && from.isBefore(today)) {
            reject("from", "practitioner.hours.from.past");
        }
        shift = shift(onGrid("start"), onGrid("end"), optionalUuid("room"));
        lastDay = kind == Kind.WEEK ? lastDay() : null;
        scope(kind.name().toLowerCase(java.util.Locale.ROOT));
    }

    @Override
    public String label(String name) {
        return kind == Kind.DAY && name.equals("from") ? Messages.text("practitioner.hours.day") : super.label(name);
    }

    /** Each weekday in the clinic's words. */
    static List<Option> weekdays() {
        return Arrays.stream(DayOfWeek.values()).map(day -> Option.of(day, Messages.text("practitioner.weekday." + day.getValue()))).toList();
    }

    /** The hours that are asked for; sending the form again gives the same ids. */
    List<Hours> hours(UUID locationId) {
        Stream<DayOfWeek> wanted = kind == Kind.WEEK ? days.stream() : Stream.of(from.getDayOfWeek());
        LocalDate until = kind == Kind.DAY ? from.plusDays(1) : lastDay == null ? null : lastDay.plusDays(1);
        return wanted.map(day -> new Hours(id(day), locationId, day, shift, from, until, kind == Kind.DAY)).toList();
    }

    /** What these hours become. */
    Hours next(Hours present) {
        return new Hours(recordId(), present.locationId(), present.weekday(), shift, from, present.until(), present.oneDay());
    }

    Set<UUID> agreed() {
        return Stranded.agreed(value("agreed"));
    }

    private UUID id(DayOfWeek day) {
        return new UUID(recordId().getMostSignificantBits(), recordId().getLeastSignificantBits() ^ day.getValue());
    }

    private List<DayOfWeek> days() {
        List<DayOfWeek> chosen = Arrays.stream(DayOfWeek.values()).filter(day -> values("days").contains(day.name())).toList();
        if (chosen.isEmpty()) {
            reject("days", "practitioner.hours.days.none");
        }
        return chosen;
    }

    private LocalTime onGrid(String field) {
        LocalTime time = time(field);
        if (time != null && time.toSecondOfDay() % STEP_SECONDS != 0) {
            reject(field, "practitioner.hours.step");
            return null;
        }
        return time;
    }

    private Shift shift(LocalTime start, LocalTime end, UUID room) {
        if (start == null || end == null) {
            return null;
        }
        if (!end.isAfter(start)) {
            reject("end", "practitioner.hours.end.order");
            return null;
        }
        return new Shift(start, end, room);
    }

    private LocalDate lastDay() {
        LocalDate last = optionalDate("lastDay");
        if (last != null && from != null && last.isBefore(from)) {
            reject("lastDay", "practitioner.hours.lastDay.order");
        }
        return last;
    }
}
