package org.palpate.screening.rule;

import static java.util.Map.entry;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.palpate.audit.Audit;
import org.palpate.database.Doorway;
import org.palpate.database.Sql;
import org.palpate.database.StatementFailed;
import org.palpate.database.Violation;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Refused;
import org.palpate.screening.verdict.Change;
import org.palpate.screening.verdict.Rules;

/** The clinic's own rules: drafts that a clinical lead prepares, and the versions that were published. */
@Doorway
public class RuleSets {

    private static final String HISTORY = "select s.version, " + KeptChange.COLUMNS + " from palpate.rule_set s join palpate.rule_change c"
            + " on c.clinic_id = s.clinic_id and c.set_id = s.id where s.clinic_id = palpate.current_clinic()"
            + " and c.rule_id = ? order by s.version desc, c.family";
    private static final String PROPOSE = "insert into palpate.rule_draft (clinic_id, id, release, rule_id, family, severity,"
            + " valid_days, reason, lead_id, lead_name, decided_on, review_on)"
            + " values (palpate.current_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::date) on conflict (clinic_id, rule_id, family)"
            + " where ended_at is null"
            + " do update set (release, severity, valid_days, reason, lead_id, lead_name, decided_on, review_on) = (excluded.release,"
            + " excluded.severity, excluded.valid_days, excluded.reason, excluded.lead_id, excluded.lead_name, excluded.decided_on, excluded.review_on)";
    private static final String END = "update palpate.rule_draft set ended_at = ?"
            + " where clinic_id = palpate.current_clinic() and ended_at is null and (id = ? or ?)";
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('rules ' || palpate.current_clinic(), 0))";
    private static final String SET = "insert into palpate.rule_set (clinic_id, id, version, release, reason, published_at,"
            + " published_by, published_name) values (palpate.current_clinic(), ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGES = "insert into palpate.rule_change (clinic_id, id, set_id, release, rule_id, family,"
            + " severity, valid_days, reason, lead_id, lead_name, decided_on, review_on)"
            + " select palpate.current_clinic(), uuidv7(), ?, ?, rule_id, family, severity, valid_days::int, reason, lead_id::uuid,"
            + " lead_name, decided_on::date, review_on::date from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " as c (rule_id, family, severity, valid_days, reason, lead_id, lead_name, decided_on, review_on)";
    private static final Map<String, String> REFUSALS = Map.ofEntries(
            entry("rule_change_absolute", "absolute"), entry("rule_change_contraindication", "contraindication"),
            entry("rule_change_red_flag", "red_flag"), entry("rule_change_somewhere", "no_place"),
            entry("rule_change_by_lead", "lead"), entry("rule_change_later", "later"),
            entry("rule_change_reviewed", "review"), entry("rule_change_review_within_a_year", "review.when"),
            entry("rule_set_follows", "stale"), entry("rule_draft_pkey", "stale"),
            entry("rule_draft_review_within_a_year", "review.when"));

    @Inject
    private Sql sql;

    @Inject
    private Rules shipped;

    @Inject
    private StandingPermits permits;

    @Inject
    private Audit audit;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** What is published and what is drafted. */
    public RuleBook book() {
        return new RuleBook(shipped, sql.all(PublishedSet.ALL, PublishedSet::of),
                sql.all(KeptChange.PUBLISHED, KeptChange::of), sql.all(KeptChange.DRAFTS, KeptChange::of), today());
    }

    /** The rules that decide here, or those that would once the drafts are published. */
    public Rules inForce(boolean drafted) {
        RuleBook book = book();
        return drafted ? book.drafted() : book.now();
    }

    /** What each version said about one rule, the latest first. */
    public List<Past> history(String ruleId) {
        return sql.all(HISTORY, row -> new Past(row.getInt("version"), KeptChange.of(row)), ruleId);
    }

    /** Prepares a change; it takes the place of an earlier draft for the same rule and family. */
    public UUID propose(Proposal wish) {
        Change change = wish.change();
        Change.Obstacle obstacle = shipped.obstacle(change);
        boolean back = obstacle == Change.Obstacle.NO_CHANGE && book().inForce(change.ruleId(), change.family()).isPresent();
        if (obstacle != null && !back) {
            throw Refused.because("screening.rule.refused." + obstacle.code());
        }
        if (wish.lifts() && !back && wish.reviewOn() == null) {
            throw Refused.because("screening.rule.refused.review");
        }
        CurrentUser lead = caller.user();
        checked(() -> sql.run(PROPOSE, wish.id(), shipped.version(), change.ruleId(), change.family(), code(change), change.days(),
                change.words(), lead.accountId(), lead.name(), today(), text(wish.reviewOn())));
        audit.changed("rule_draft.proposed", wish.id(), null);
        return wish.id();
    }

    /** Throws a draft away; one that is gone already stays gone. */
    public void discard(UUID draftId) {
        sql.run(END, clock.instant(), draftId, false);
        audit.changed("rule_draft.discarded", draftId, null);
    }

    /**
     * Publishes the drafts as the next version, once for each id. What that version would not permit any more ends with it.
     *
     * @param basedOn the version that the lead has seen; refused when another was published meanwhile
     */
    public int publish(UUID id, int basedOn, String reason) {
        sql.run(LOCK);
        RuleBook book = book();
        Optional<PublishedSet> done = book.sets().stream().filter(set -> set.id().equals(id)).findFirst();
        if (done.isPresent()) {
            return done.get().version();
        }
        if (book.version() != basedOn || book.drafts().isEmpty()) {
            throw Refused.because("screening.rule.refused.stale");
        }
        CurrentUser lead = caller.user();
        checked(() -> {
            sql.run(SET, id, basedOn + 1, shipped.version(), reason, clock.instant(), lead.accountId(), lead.name());
            write(id, book.withDrafts());
            sql.run(END, clock.instant(), id, true);
        });
        audit.changed("rule_set.published", id, null);
        permits.endUnder(book.drafted()).forEach(patient -> audit.changed("screening.permits_ended", id, patient));
        return basedOn + 1;
    }

    private void write(UUID setId, List<KeptChange> changes) {
        sql.run(CHANGES, setId, shipped.version(), texts(changes, KeptChange::ruleId), texts(changes, KeptChange::family),
                texts(changes, kept -> code(kept.said())), texts(changes, KeptChange::days), texts(changes, kept -> kept.decided().reason()),
                texts(changes, kept -> kept.decided().leadId()), texts(changes, kept -> kept.decided().leadName()),
                texts(changes, kept -> kept.decided().on()), texts(changes, kept -> kept.decided().reviewOn()));
    }

    /** The day at the place where the caller works. */
    public LocalDate today() {
        return caller.user().today(clock);
    }

    private static void checked(Runnable writing) {
        try {
            writing.run();
        } catch (StatementFailed no) {
            throw Violation.in(no).map(Violation::constraint).map(REFUSALS::get)
                    .map(why -> (RuntimeException) Refused.because("screening.rule.refused." + why)).orElse(no);
        }
    }

    private static String code(Change change) {
        return change.severity() == null ? null : change.severity().code();
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String[] texts(List<KeptChange> changes, Function<KeptChange, Object> part) {
        return changes.stream().map(part).map(RuleSets::text).toArray(String[]::new);
    }

    /** What one version said. */
    public record Past(int version, KeptChange change) {
    }
}
