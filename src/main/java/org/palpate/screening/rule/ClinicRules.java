package org.palpate.screening.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.screening.verdict.Rules;

/**
 * The rules that decide for the caller's clinic now: the shipped release with what the clinic has published on top.
 * Asked within a doorway's transaction; costs one statement, and once for each new version and day another.
 */
@ApplicationScoped
public class ClinicRules {

    private static final String VERSION = "select max(version) from palpate.rule_set"
            + " where clinic_id = palpate.current_clinic()";

    private static final String HOLD = "select pg_advisory_xact_lock_shared(hashtextextended('rules ' || palpate.current_clinic(), 0))";

    /** The rules of a version as they hold on a day: a precaution that is lifted for a time is not lifted for ever. */
    private record OfDay(Rules rules, LocalDate day) {
    }

    private final Map<UUID, OfDay> byClinic = new ConcurrentHashMap<>();

    @Inject
    private Sql sql;

    @Inject
    private Rules shipped;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** Those that stay in force until this transaction ends: nobody publishes meanwhile, so that no permit slips by. */
    public Rules held() {
        sql.run(HOLD);
        return now();
    }

    public Rules now() {
        return at(sql.first(VERSION, row -> row.getInt(1)).orElse(0));
    }

    /** Those of one of the clinic's versions; 0: as shipped. */
    public Rules at(int version) {
        LocalDate today = caller.user().today(clock);
        return version == 0 ? shipped : byClinic.compute(caller.user().clinicId(), (clinic, known) ->
                known != null && known.rules().clinicVersion() == version && known.day().equals(today) ? known : read(version, today)).rules();
    }

    private OfDay read(int version, LocalDate today) {
        return new OfDay(shipped.changed(version, sql.all(KeptChange.OF_VERSION, KeptChange::of, version).stream()
                .filter(kept -> !kept.isLapsed(today)).map(KeptChange::change).toList()), today);
    }
}
