package org.palpate.treatment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Refused;

/** Why a doorway said no. */
public final class Reasons {

    private Reasons() {
    }

    public static void refused(String code, ThrowingCallable call) {
        assertThat(of(call)).extracting(Refusal::code).containsExactly(code);
    }

    /** The refusals of a call; none when it was done. */
    public static List<Refusal> of(ThrowingCallable call) {
        try {
            call.call();
            return List.of();
        } catch (Refused no) {
            return no.refusals();
        } catch (Throwable other) {
            throw new AssertionError(other);
        }
    }
}
