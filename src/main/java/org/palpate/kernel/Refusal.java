package org.palpate.kernel;

import java.util.List;
import java.util.Objects;

/**
 * A rule's no, in words that say why and what to do next.
 *
 * @param code the key of the message that is shown
 * @param args what the message names, in its order
 */
public record Refusal(String code, List<Object> args) {

    public Refusal {
        Objects.requireNonNull(code, "code");
        args = List.copyOf(args);
    }

    public static Refusal of(String code, Object... args) {
        return new Refusal(code, List.of(args));
    }
}
