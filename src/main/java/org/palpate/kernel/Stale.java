package org.palpate.kernel;

/** Someone else changed the record after the caller had read it; nothing was changed. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale() {
        super("changed by someone else meanwhile", null, false, false);
    }

    /** Refuses to go on when the version that the caller had read is no longer the present one. */
    public static void unless(int present, int read) {
        if (present != read) {
            throw new Stale();
        }
    }
}
