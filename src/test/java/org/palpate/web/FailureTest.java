package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Stale;

class FailureTest {

    static Stream<Arguments> happenings() {
        return Stream.of(
                Arguments.of(new NotFound(), 404),
                Arguments.of(new RuntimeException(new SQLException("no right", "42501")), 404),
                Arguments.of(new Stale(), 409),
                Arguments.of(new IllegalStateException(new OptimisticLockException()), 409),
                Arguments.of(Refused.because("web.error.choice", "a practitioner"), 422),
                Arguments.of(new RuntimeException(new SQLException("IJ000453: Unable to get managed connection")), 503),
                Arguments.of(new RuntimeException(new SQLException("gone", "08006")), 503),
                Arguments.of(new RuntimeException(new SQLException("stopping", "57P01")), 503),
                Arguments.of(new RuntimeException(new SQLException("taken", "23P01")), 500),
                Arguments.of(new IllegalStateException("a bug"), 500));
    }

    @ParameterizedTest
    @MethodSource("happenings")
    void becomesAnAnswer(Throwable thrown, int status) {
        assertThat(Failure.of(thrown).status()).isEqualTo(status);
        assertThat(Messages.find("web.failure." + Failure.of(thrown).key() + ".title")).isPresent();
    }

    @Test
    void tellsWhereABugIsAndNothingOfThePatient() {
        Exception bug = new IllegalStateException("Hannah Cole, born 14/3/1987",
                new SQLException("(name)=(Hannah Cole) already exists", "23505"));

        assertThat(Trace.of(bug))
                .contains("java.lang.IllegalStateException", "caused by java.sql.SQLException 23505", "FailureTest")
                .doesNotContain("Hannah", "1987");
    }
}
