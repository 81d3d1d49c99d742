package org.palpate.kernel;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** What came of a wish: it was done, or it was refused with reasons. */
public sealed interface Outcome<T> {

    /** The wish was granted. */
    record Done<T>(T value) implements Outcome<T> {
    }

    /** The wish was not granted; nothing was changed. */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        public Refused {
            refusals = List.copyOf(refusals);
        }
    }

    /** Calls a doorway and turns its refusal into a value. */
    static <T> Outcome<T> of(Supplier<T> call) {
        try {
            return new Done<>(call.get());
        } catch (org.palpate.kernel.Refused no) {
            return new Refused<>(no.refusals());
        }
    }

    /** The same for a doorway that has nothing to say when it is done. */
    static Outcome<Void> of(Runnable call) {
        return of(() -> {
            call.run();
            return null;
        });
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal... refusals) {
        return new Refused<>(List.of(refusals));
    }

    default <R> R fold(Function<T, R> done, Function<List<Refusal>, R> refused) {
        return this instanceof Done<T> granted
                ? done.apply(granted.value())
                : refused.apply(((Refused<T>) this).refusals());
    }
}
