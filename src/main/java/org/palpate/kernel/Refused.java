package org.palpate.kernel;

import java.util.List;

/** Carries refusals out of a transaction and rolls it back on the way; {@link Outcome#of} turns it into a value. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super("refused: " + refusals.stream().map(Refusal::code).toList(), null, false, false);
        if (refusals.isEmpty()) {
            throw new IllegalArgumentException("a refusal says why");
        }
        this.refusals = List.copyOf(refusals);
    }

    public Refused(Refusal refusal) {
        this(List.of(refusal));
    }

    public static Refused because(String code, Object... args) {
        return new Refused(Refusal.of(code, args));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
