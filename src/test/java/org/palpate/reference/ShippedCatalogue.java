package org.palpate.reference;

import java.util.List;

/** The catalogue of the shipped files, for rules that are tested without a database. */
public final class ShippedCatalogue {

    private static final Catalogue SHIPPED = published(CsvRows.of("release.csv").get(0).integer("version"));

    private ShippedCatalogue() {
    }

    public static Catalogue get() {
        return SHIPPED;
    }

    /** The catalogue as this release published it: a file that changed later is kept beside this class. */
    public static Catalogue published(int release) {
        return new Catalogue(release, file -> CsvRows.published(release, file + ".csv"));
    }

    public static List<Combination> combinations() {
        return SHIPPED.combinations();
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
