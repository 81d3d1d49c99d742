package org.palpate.screening.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.palpate.database.Sql;
import org.palpate.kernel.Caller;
import org.palpate.screening.verdict.Rules;

/**
 * The rules that decide for the caller's clinic now: the shipped release with what the clinic has published on top.
 * Asked within a doorway's transaction; costs one statement, and once for each new version another.
 */
@ApplicationScoped
public class ClinicRules {

    private static final String VERSION = "select max(version) from palpate.rule_set"
            + " where clinic_id = palpate.current_clinic()";

    private static final String HOLD = "select pg_advisory_xact_lock_shared(hashtextextended('rules ' || palpate.current_clinic(), 0))";

    private final Map<UUID, Rules> byClinic = new ConcurrentHashMap<>();

    @Inject
    private Sql sql;

    @Inject
    private Rules shipped;

    @Inject
    private Caller caller;

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
        return version == 0 ? shipped : byClinic.compute(caller.user().clinicId(),
                (clinic, known) -> known != null && known.clinicVersion() == version ? known : read(version));
    }

    private Rules read(int version) {
        return shipped.changed(version, sql.all(KeptChange.OF_VERSION, KeptChange::of, version).stream()
                .map(KeptChange::change).toList());
    }
}
