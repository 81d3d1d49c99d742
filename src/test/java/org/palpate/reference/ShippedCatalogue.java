package org.palpate.reference;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The shipped reference data as records, read from its files: for rules that are tested without a database. */
public final class ShippedCatalogue {

    private ShippedCatalogue() {
    }

    public static List<Contraindication> contraindications() {
        return CsvRows.of("contraindications.csv").stream().map(row -> Contraindication.of(1, row)).toList();
    }

    public static List<Region> regions() {
        return CsvRows.of("regions.csv").stream().map(Region::of).toList();
    }

    public static List<Muscle> muscles() {
        return CsvRows.of("muscles.csv").stream().map(Muscle::of).toList();
    }

    public static List<Technique> techniques() {
        Map<String, List<TechniqueParameter>> parameters = CsvRows.of("technique_parameters.csv").stream()
                .map(TechniqueParameter::of).collect(Collectors.groupingBy(TechniqueParameter::techniqueId));
        return CsvRows.of("techniques.csv").stream()
                .map(row -> Technique.of(row, parameters.getOrDefault(row.text("id"), List.of()))).toList();
    }
}
