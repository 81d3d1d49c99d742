package org.palpate.scheduling.course;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.palpate.clinic.Service;
import org.palpate.kernel.Place;

/** The times of a day in which the preview of a course finds nothing in the way, for tests of other rooms: {@code practitioner@start} each. */
public final class FreeForACourse {

    private FreeForACourse() {
    }

    public static Set<String> of(Outlooks outlooks, LocalDate day, Service service, Place place, UUID patient) {
        Outlook outlook = outlooks.over(List.of(day), service, patient, place, List.of());
        Set<String> times = new TreeSet<>();
        outlook.staff().forEach(one -> outlook.free(one.id(), day, List.of()).forEach(start -> times.add(one.id() + "@" + start)));
        return times;
    }
}
