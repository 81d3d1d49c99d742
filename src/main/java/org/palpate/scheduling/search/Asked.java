package org.palpate.scheduling.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.palpate.clinic.Service;
import org.palpate.kernel.Refusal;
import org.palpate.patient.PatientSummary;

/**
 * For whom and what times are sought.
 *
 * @param patient null while nobody is chosen
 * @param rules   what keeps the service from this patient or this reader, whoever treats and whenever
 * @param after   it is the wrong kind of visit until that moment has passed; null: no moment is in the way
 */
record Asked(List<Service> services, Optional<Service> service, PatientSummary patient, List<Refusal> rules, Instant after) {
}
