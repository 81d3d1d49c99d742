package org.palpate.screening.medicine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Contraindication;
import org.palpate.reference.Medicine;

/** Which questions a medicine raises. */
public final class RaisedFacts {

    private RaisedFacts() {
    }

    public static Stream<String> of(Medicine medicine, Catalogue catalogue) {
        return medicine.contraindicationIds().stream().map(catalogue::contraindication).map(Contraindication::fact);
    }

    /** For every question that a medicine still taken raises, the names as they were typed. */
    static Map<String, String> of(List<ListedMedicine> listed, Catalogue catalogue) {
        Map<String, String> raised = new LinkedHashMap<>();
        listed.stream().filter(ListedMedicine::isCurrent).forEach(taken -> catalogue.medicines().stream()
                .filter(medicine -> taken.generics().contains(medicine.generic())).flatMap(medicine -> of(medicine, catalogue)).distinct()
                .forEach(fact -> raised.merge(fact, taken.name(), (one, other) -> one + ", " + other)));
        return raised;
    }
}
