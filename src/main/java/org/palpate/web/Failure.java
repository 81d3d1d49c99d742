package org.palpate.web;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.palpate.database.Violation;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Refused;
import org.palpate.kernel.Stale;

/**
 * What went wrong, as the status of the answer and the words of its page.
 *
 * @param key the part of the message keys that names it
 */
record Failure(int status, String key, List<Refusal> refusals) {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 409, 413, 422, 500, 503);
    private static final int UNPROCESSABLE = 422;
    private static final Map<Integer, String> ICONS =
            Map.of(403, "lock", 404, "search", 409, "refresh-cw", 422, "ban", 503, "hourglass");
    /** Connection lost, too many connections, server going down, query cancelled for time. */
    private static final Set<String> UNREACHABLE = Set.of("08", "53", "57");

    static Failure of(Status status, String key) {
        return new Failure(status.getStatusCode(), key, List.of());
    }

    static Failure of(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(30).toList();
        return causes.stream().flatMap(cause -> known(cause).stream()).findFirst()
                .or(() -> Violation.in(thrown).filter(Violation::isTrespass).map(no -> of(404)))
                .orElseGet(() -> isUnreachable(causes, thrown) ? of(503) : of(500));
    }

    /** Whether whoever looks after Palpate must hear of it. */
    boolean isBug() {
        return status == Status.INTERNAL_SERVER_ERROR.getStatusCode();
    }

    Page page() {
        return Page.of("web/failure").status(status).with("failure", key)
                .with("icon", ICONS.getOrDefault(status, "triangle-alert"))
                .with("reasons", refusals.stream().map(no -> Messages.text(no.code(), no.args().toArray())).toList());
    }

    private static Optional<Failure> known(Throwable cause) {
        if (cause instanceof NotFound) {
            return Optional.of(of(404));
        }
        if (cause instanceof Stale || cause instanceof OptimisticLockException) {
            return Optional.of(of(409));
        }
        if (cause instanceof Refused no) {
            return Optional.of(new Failure(UNPROCESSABLE, "422", no.refusals()));
        }
        if (cause instanceof WebApplicationException web) {
            return Optional.of(of(web.getResponse().getStatus()));
        }
        return Optional.empty();
    }

    private static Failure of(int status) {
        int worded = WORDED.contains(status) ? status : status / 100 == 4 ? 400 : 500;
        return new Failure(worded == 400 ? status : worded, String.valueOf(worded), List.of());
    }

    private static boolean isUnreachable(List<Throwable> causes, Throwable thrown) {
        boolean noConnection = causes.stream().anyMatch(cause ->
                cause instanceof SQLException && cause.getMessage() != null && cause.getMessage().contains("IJ000453"));
        return noConnection
                || Violation.in(thrown).filter(no -> UNREACHABLE.contains(no.sqlState().substring(0, 2))).isPresent();
    }
}
