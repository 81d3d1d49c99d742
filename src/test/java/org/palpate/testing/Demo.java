package org.palpate.testing;

import java.util.UUID;

/** The ids of the demo clinic: the same people and things on every day. */
public final class Demo {

    public static final UUID NORTHGATE = id("001", "8000", 1);
    public static final UUID SOUTHGATE = id("001", "9000", 1);
    public static final UUID LONDON = id("002", "8000", 1);
    public static final UUID BALTIMORE = id("002", "8000", 2);
    public static final UUID DRY_NEEDLING = service(4);
    public static final UUID FOLLOW_UP = service(5);
    public static final UUID IMRE = practitioner(1);
    public static final UUID THEA = practitioner(2);
    public static final UUID NAOMI = practitioner(3);
    public static final UUID MATEUS = practitioner(4);
    public static final UUID CALLUM = practitioner(5);
    public static final UUID AOIFE = practitioner(6);

    private Demo() {
    }

    public static UUID room(int number) {
        return id("003", "8000", number);
    }

    public static UUID service(int number) {
        return id("004", "8000", number);
    }

    public static UUID practitioner(int number) {
        return id("005", "8000", number);
    }

    public static UUID account(int number) {
        return id("008", "8000", number);
    }

    public static UUID patient(int number) {
        return id("010", "8000", number);
    }

    /** The appointment that a patient, by number, has today. */
    public static UUID appointmentToday(int number) {
        return id("020", "8000", 100_000 + number);
    }

    /** Siobhán's visit of today: in treatment, unsigned. */
    public static UUID openVisit() {
        return id("040", "8000", 100_003);
    }

    /** Amelia's weekly visits. */
    public static UUID course() {
        return id("021", "8000", 1);
    }

    public static UUID southgatePatient() {
        return id("010", "9000", 1);
    }

    private static UUID id(String kind, String clinic, int number) {
        return UUID.fromString("01900000-0000-7%s-%s-%012d".formatted(kind, clinic, number));
    }
}
