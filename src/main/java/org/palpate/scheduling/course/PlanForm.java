package org.palpate.scheduling.course;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** A course as it is planned: for whom, what, with whom, how often; and what was chosen for each visit. */
public class PlanForm extends Form {

    private static final int LONGEST_GAP = 60;
    private static final int MINUTES_APART = 15;
    private static final String BEST = "best";

    final UUID patient;
    final UUID service;
    private final LocalDate first;
    private final Integer visits;
    private final Plan plan;

    PlanForm(MultivaluedMap<String, String> params) {
        super("scheduling.course.form", params);
        patient = optionalUuid("patient");
        service = uuid("service");
        UUID practitioner = uuid("practitioner");
        first = date("date");
        LocalTime time = time("time");
        visits = integer("visits", Plan.FEWEST, Plan.MOST);
        Integer every = integer("every", 1, LONGEST_GAP);
        Plan.Unit unit = choice("unit", Plan.Unit.class);
        if (time != null && time.getMinute() % MINUTES_APART != 0) {
            reject("time", "scheduling.course.form.time.quarter");
        }
        boolean complete = valid() && Stream.of(patient, service, practitioner, first, time, visits, every, unit).allMatch(Objects::nonNull);
        plan = complete ? new Plan(patient, service, practitioner, first, time, visits, every, unit, value("fit").equals(BEST)) : null;
    }

    /** Null while something is missing. */
    Plan plan() {
        return plan;
    }

    /** What has been chosen, by the number of the visit. */
    Map<Integer, Pick> picks() {
        Map<Integer, Pick> picks = new TreeMap<>();
        for (int number = 1; visits != null && number <= visits; number++) {
            Pick pick = Pick.of(value(field(number)));
            if (pick != null) {
                picks.put(number, pick);
            }
        }
        return picks;
    }

    /** Every visit needs a choice before anything is booked. */
    void requirePicks() {
        Map<Integer, Pick> picks = picks();
        for (int number = 1; visits != null && number <= visits; number++) {
            if (!picks.containsKey(number)) {
                reject(field(number), "scheduling.course.form.visit.choose", number);
            }
        }
    }

    static String field(int number) {
        return "visit-" + number;
    }

    LocalDate day() {
        return first;
    }

    /** The address of this page without a patient: where to come back to with one. */
    public String again() {
        UriBuilder address = UriBuilder.fromPath("/courses/new");
        Stream.of("service", "practitioner", "date", "time").filter(name -> !value(name).isEmpty()).forEach(name -> address.queryParam(name, value(name)));
        return address.build().toString();
    }

    /** The fields of the plan, to be carried along with the choices. */
    public List<String> carried() {
        return List.of("patient", "service", "practitioner", "date", "time", "visits", "every", "unit", "fit");
    }

    public List<Option> units() {
        return Stream.of(Plan.Unit.values()).map(one -> Option.of(one, Messages.text("scheduling.course.unit." + one.name().toLowerCase(Messages.LOCALE)))).toList();
    }

    public List<Option> fits() {
        return Stream.of("same", BEST).map(fit -> Option.of(fit, Messages.text("scheduling.course.fit." + fit))).toList();
    }
}
