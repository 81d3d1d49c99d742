package org.palpate.reference;

import java.util.List;

/** The catalogue of the shipped files, for rules that are tested without a database. */
public final class ShippedCatalogue {

    private static final Catalogue SHIPPED = new Catalogue(1, file -> CsvRows.of(file + ".csv"));

    private ShippedCatalogue() {
    }

    public static Catalogue get() {
        return SHIPPED;
    }

    public static List<Contraindication> contraindications() {
        return SHIPPED.contraindications();
    }

    public static List<Region> regions() {
        return SHIPPED.regions();
    }

    public static List<Muscle> muscles() {
        return SHIPPED.muscles();
    }

    public static List<Technique> techniques() {
        return SHIPPED.techniques();
    }
}
