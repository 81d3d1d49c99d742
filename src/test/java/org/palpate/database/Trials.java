package org.palpate.database;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** A doorway for tests: each call says what it has seen of its transaction, and may fail on wish. */
@Doorway
public class Trials {

    private static final String SEEN = "select pg_current_xact_id()::text || ' ' || "
            + "coalesce(nullif(current_setting('app.clinic_id', true), ''), 'none')";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private MoreTrials more;

    /** The transaction and its clinic, as Hibernate's connection sees them. */
    public String seen() {
        return (String) em.createNativeQuery(SEEN).getSingleResult();
    }

    /** The same by Hibernate, by plain SQL, and by another doorway within this call. */
    public List<String> seenByAll() {
        return List.of(seen(), sql.first(SEEN, row -> row.getString(1)).orElseThrow(), more.seen());
    }

    /** Fails with this state of SQL until it was tried often enough; notes the transaction of each try. */
    public void failUntil(int successfulTry, String sqlState, List<String> tries) {
        tries.add(seen());
        if (tries.size() < successfulTry) {
            raise(sqlState);
        }
    }

    /** Notes its own tries, and lets another doorway fail within its transaction. */
    public void failWithin(int successfulTry, List<String> tries) {
        tries.add(seen());
        more.failUntil(successfulTry, tries);
    }

    /** Breaks a rule that is looked at only when the transaction commits. */
    public void breakAtTheEnd() {
        sql.run("insert into trial.once values (1), (1)");
    }

    private void raise(String sqlState) {
        sql.run("do $$ begin raise exception 'trial' using errcode = '" + sqlState + "'; end $$");
    }

    /** Another doorway. */
    @Doorway
    public static class MoreTrials {

        @Inject
        private Sql sql;

        String seen() {
            return sql.first(SEEN, row -> row.getString(1)).orElseThrow();
        }

        void failUntil(int successfulTry, List<String> tries) {
            if (new ArrayList<>(tries).size() < successfulTry) {
                sql.run("do $$ begin raise exception 'trial' using errcode = '40P01'; end $$");
            }
        }
    }
}
