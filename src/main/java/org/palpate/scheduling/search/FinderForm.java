package org.palpate.scheduling.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.ws.rs.core.MultivaluedMap;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** Which times would suit, all in the address. */
public class FinderForm extends Form {

    final UUID patient;
    final UUID service;
    final UUID practitioner;
    final UUID room;
    private final LocalDate from;
    private final Set<DayOfWeek> days;
    private final LocalTime earliest;
    private final LocalTime latest;

    FinderForm(MultivaluedMap<String, String> params) {
        super("scheduling.find", params);
        patient = optionalUuid("patient");
        service = optionalUuid("service");
        practitioner = optionalUuid("practitioner");
        room = optionalUuid("room");
        from = optionalDate("date");
        days = Arrays.stream(DayOfWeek.values()).filter(day -> values("days").contains(day.name())).collect(Collectors.toSet());
        earliest = optionalTime("earliest");
        latest = optionalTime("latest");
        if (earliest != null && latest != null && !latest.isAfter(earliest)) {
            reject("latest", "scheduling.find.latest.order");
        }
    }

    static List<Option> weekdays() {
        return Arrays.stream(DayOfWeek.values()).map(day -> Option.of(day, Messages.text("practitioner.weekday." + day.getValue()))).toList();
    }

    /** From the chosen day on, or from today where that is later. */
    Wanted wanted(LocalDate today) {
        return new Wanted(practitioner, from == null || from.isBefore(today) ? today : from, days, earliest, latest);
    }
}
