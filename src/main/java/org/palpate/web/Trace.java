package org.palpate.web;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.database.Violation;

/** Where something was thrown, for the log: classes and lines, never a message, because messages quote people. */
final class Trace {

    private static final int FRAMES = 25;
    private static final int CAUSES = 8;

    private Trace() {
    }

    static String of(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(CAUSES)
                .map(Trace::one).collect(Collectors.joining("\ncaused by "));
    }

    private static String one(Throwable cause) {
        String rule = Violation.in(cause).map(no -> " " + no.sqlState() + " " + no.constraint()).orElse("");
        return cause.getClass().getName() + rule + Stream.of(cause.getStackTrace()).limit(FRAMES)
                .map(frame -> "\n  at " + frame).collect(Collectors.joining());
    }
}
