package org.palpate.scheduling.waitlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** Somebody is put on the waiting list: for what, with whom, and when they can come. */
public class EntryForm extends Form {

    private static final int NOTE_LENGTH = 500;

    final UUID patient;
    private final UUID service;
    private final UUID practitioner;
    private final Set<DayOfWeek> days;
    private final LocalTime from;
    private final LocalTime until;
    private final LocalDate first;
    private final LocalDate last;
    private final Priority priority;
    private final String note;

    EntryForm(MultivaluedMap<String, String> params) {
        super("scheduling.waiting.form", params);
        patient = uuid("patient");
        service = uuid("service");
        practitioner = optionalUuid("practitioner");
        days = days();
        from = time("from");
        until = time("until");
        first = date("first");
        last = optionalDate("last");
        priority = choice("priority", Priority.class);
        note = optional("note", NOTE_LENGTH);
        if (from != null && until != null && !until.isAfter(from)) {
            reject("until", "scheduling.waiting.form.until.before");
        }
        if (first != null && last != null && last.isBefore(first)) {
            reject("last", "scheduling.waiting.form.last.before");
        }
    }

    static EntryForm filledFrom(Entry entry) {
        Wanted wanted = entry.wanted();
        return new EntryForm(blank().with("version", entry.version()).with("patient", entry.patient().id()).with("service", entry.service().id())
                .with("practitioner", entry.practitioner() == null ? "" : entry.practitioner().id()).with("days", wanted.days().stream().sorted().toList())
                .with("from", wanted.from()).with("until", wanted.until()).with("first", wanted.first())
                .with("last", wanted.last() == null ? "" : wanted.last()).with("priority", entry.priority()).with("note", entry.note()));
    }

    NewEntry entry() {
        return new NewEntry(recordId(), patient, service, practitioner, new Wanted(days, from, until, first, last), priority, note == null ? "" : note);
    }

    /** The address of this page without a patient: where to come back to with one. */
    public String again() {
        UriBuilder address = UriBuilder.fromPath("/waiting-list/new");
        return (value("service").isEmpty() ? address : address.queryParam("service", value("service"))).build().toString();
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> chosen = Stream.of(DayOfWeek.values()).filter(day -> values("days").contains(day.name())).collect(Collectors.toSet());
        if (chosen.isEmpty()) {
            reject("days", "scheduling.waiting.form.days.none");
        }
        return chosen;
    }

    static List<Option> weekdays() {
        return Stream.of(DayOfWeek.values()).map(day -> Option.of(day, day.getDisplayName(TextStyle.FULL, Messages.LOCALE))).toList();
    }

    static List<Option> priorities() {
        return Stream.of(Priority.values()).map(one -> Option.of(one, Messages.text("scheduling.waiting.priority." + one.code()))).toList();
    }
}
