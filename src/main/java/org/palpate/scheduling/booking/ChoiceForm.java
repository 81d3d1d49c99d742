package org.palpate.scheduling.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import org.palpate.scheduling.Slot;
import org.palpate.scheduling.offer.OfferedTimes;
import org.palpate.web.Form;

/** The first steps of a booking, all in the address: for whom, which service, which day. */
public class ChoiceForm extends Form {

    final UUID patient;
    final UUID service;
    final LocalDate day;
    final UUID room;
    private final UUID practitioner;
    private final String time;

    ChoiceForm(MultivaluedMap<String, String> params) {
        super("scheduling.form", params);
        patient = optionalUuid("patient");
        service = optionalUuid("service");
        day = optionalDate("date");
        room = optionalUuid("room");
        practitioner = optionalUuid("practitioner");
        time = value("time").matches("([01]\\d|2[0-3]):[0-5]\\d") ? value("time") : null;
    }

    /**
     * The time that was pointed at in the calendar, as the form would choose it; null when there was none, and when clocks
     * change then, so that it is none or two: whoever books chooses. Where a room was pointed at, with the first who is free.
     *
     * @param times what is offered; null as long as no service was chosen
     */
    String pointedAt(ZoneId zone, OfferedTimes times) {
        if (time == null || day == null) {
            return null;
        }
        LocalDateTime local = day.atTime(LocalTime.parse(time));
        if (zone.getRules().getValidOffsets(local).size() != 1) {
            return null;
        }
        Instant moment = local.atZone(zone).toInstant();
        return practitioner != null ? Slot.of(practitioner, moment).text() : times == null ? null : times.at(moment).map(Slot::text).orElse(null);
    }

    /** The address of this page without a patient: where to come back to with one. */
    public String again() {
        return address(null, day);
    }

    /** The address of this page for another day. */
    public String onDay(LocalDate other) {
        return address(patient, other);
    }

    private String address(UUID forWhom, LocalDate date) {
        UriBuilder address = UriBuilder.fromPath("/appointments/new");
        if (forWhom != null) {
            address.queryParam("patient", forWhom);
        }
        if (service != null) {
            address.queryParam("service", service);
        }
        if (room != null) {
            address.queryParam("room", room);
        }
        if (practitioner != null && time != null) {
            address.queryParam("practitioner", practitioner);
        }
        if (time != null) {
            address.queryParam("time", time);
        }
        return (date == null ? address : address.queryParam("date", date)).build().toString();
    }
}
