package org.palpate.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.palpate.database.Violation;

/** That the database itself says no, and by which of its rules. */
public final class Refuses {

    private Refuses() {
    }

    public static void by(String constraint, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).satisfies(no -> assertThat(Violation.in(no)).map(Violation::constraint).contains(constraint));
    }

    /** No right to it: neither by grant nor by the clinic's policy. */
    public static void forWantOfRights(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).satisfies(no -> assertThat(Violation.in(no)).map(Violation::sqlState).contains("42501"));
    }
}
