package org.palpate.scheduling.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.clinic.Service;
import org.palpate.kernel.Caller;
import org.palpate.kernel.Refusal;
import org.palpate.patient.Patients;
import org.palpate.practitioner.Practitioners;
import org.palpate.scheduling.Bookable;
import org.palpate.scheduling.Bookables;
import org.palpate.screening.Screenings;
import org.palpate.screening.Status;

/** Looks up for whom and what times are sought: three statements with a patient, one without. */
@ApplicationScoped
class Asking {

    @Inject
    private Bookables bookables;
    @Inject
    private Patients patients;
    @Inject
    private Screenings screenings;
    @Inject
    private Caller caller;

    /** For a patient as they are known on a day, and a visit on the last day at the latest. */
    Asked look(UUID serviceId, UUID patientId, LocalDate day, LocalDate last) {
        List<Bookable> offered = bookables.of(patientId);
        Optional<Bookable> chosen = offered.stream().filter(one -> one.service().id().equals(serviceId)).findFirst();
        List<Refusal> rules = new ArrayList<>();
        chosen.map(Bookable::service).filter(service -> caller.user().roles().stream().noneMatch(service::isBookableBy))
                .ifPresent(service -> rules.add(Refusal.of("scheduling.why.bookable_by", service.name())));
        if (patientId != null) {
            Status safety = screenings.status(List.of(patientId), day).get(patientId);
            chosen.map(Bookable::service).filter(service -> safety.blocks(service.family()))
                    .ifPresent(service -> rules.add(Refusal.of("scheduling.why.screening", service.name())));
            Instant until = Practitioners.wholeDay(caller.user().location(), last).end();
            chosen.flatMap(one -> one.unfit(until)).ifPresent(rules::add);
        }
        List<Service> services = offered.stream().map(Bookable::service).toList();
        return new Asked(services, chosen.map(Bookable::service), patientId == null ? null : patients.summary(patientId), rules,
                chosen.filter(one -> patientId != null).map(Bookable::fitsAfter).orElse(null));
    }
}
