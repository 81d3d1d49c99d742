package org.palpate.screening.medicine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palpate.reference.Medicine;
import org.palpate.reference.ShippedCatalogue;

class MedicinesTest {

    private static final List<Medicine> SHIPPED = ShippedCatalogue.get().medicines();
    private static final Medicines MEDICINES = new Medicines(SHIPPED);

    @Test
    void everyNameOfEveryMedicineIsFoundWithinASentence() {
        SHIPPED.forEach(medicine -> medicine.names().forEach(name -> {
            assertThat(MEDICINES.namedIn("takes " + name + " 5mg, mornings")).as(name).contains(medicine);
            assertThat(MEDICINES.namedIn(name.toUpperCase())).as(name).contains(medicine);
        }));
    }

    @Test
    void oneSlipInANameOfFiveLettersOrMoreIsForgiven() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (Medicine medicine : SHIPPED) {
            for (String name : medicine.names()) {
                for (int i = 0; i < 20 && name.length() > 4 && name.matches("[A-Za-z]+"); i++) {
                    String written = slip(name.toLowerCase(), random);
                    assertThat(MEDICINES.namedIn(written)).as("%s for %s, seed %d", written, name, seed).contains(medicine);
                }
            }
        }
    }

    @Test
    void twoSlipsInALongNameAreForgiven() {
        assertThat(names("rivoroxban", "clopidegril", "prednisilon", "methatrexat")).containsExactly("rivaroxaban", "clopidogrel",
                "prednisolone", "methotrexate");
    }

    @Test
    void aBrandIsFoundAsItIsHeard() {
        assertThat(names("Zarelto", "Eliquiss", "Cell Cept", "apixiban")).containsExactly("rivaroxaban", "apixaban", "mycophenolate",
                "apixaban");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iodine", "Imigran", "Celexa", "Advair", "Nizoral", "hydrocodone", "ketotifen", "Marvelon",
        "etoricoxib", "cilastatin", "azithromycin", "sertraline", "cetirizine", "amoxicillin", "metformin", "omeprazole", "paracetamol",
        "levothyroxine", "atorvastatin", "simvastatin", "amlodipine", "ramipril", "bisoprolol", "losartan", "citalopram", "fluoxetine",
        "gabapentin", "pregabalin", "salbutamol", "montelukast", "loratadine", "tamoxifen", "vitamin D", "no medicine", "denosumab",
        "Graze after a fall, under a dressing", "Feeling in the feet is normal", "Two tablets a day since March", ""})
    void whatOnlySoundsLikeOneRaisesNothing(String harmless) {
        assertThat(MEDICINES.namedIn(harmless)).isEmpty();
    }

    @Test
    void whereTwoNamesAreTwoSlipsApartItAsksOnceTooOftenRatherThanNever() {
        assertThat(names("cycloserine")).containsExactly("ciclosporin");
    }

    private static List<String> names(String... written) {
        return List.of(written).stream().map(one -> MEDICINES.namedIn(one).iterator().next().generic()).toList();
    }

    /** A letter left out, doubled, changed or swapped, behind the first. */
    private static String slip(String name, Random random) {
        int at = 1 + random.nextInt(name.length() - 1);
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        return switch (random.nextInt(4)) {
            case 0 -> before + after;
            case 1 -> before + name.charAt(at) + name.charAt(at) + after;
            case 2 -> before + (char) ('a' + random.nextInt(26)) + after;
            default -> at == 1 ? before + after : name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + after;
        };
    }
}
