package org.palpate.screening.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palpate.kernel.Ids;
import org.palpate.testing.Demo;
import org.palpate.testing.Refuses;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

/** What the application's role can do with a clinic's rules, said in its own SQL; every test is rolled back. */
class RuleTablesIT {

    private static final UUID LENA = UUID.fromString("01900000-0000-7008-9000-000000000001");
    private static final String SET = "insert into palpate.rule_set (clinic_id, id, version, release, reason, published_at,"
            + " published_by, published_name) select ?, ?, coalesce(max(version), 0) + ?, (select max(version) from"
            + " reference.contraindication), 'why', '2026-11-16 09:00Z', ?, 'Lena' from palpate.rule_set";
    private static final String DECIDED = ", 'why', ?, 'Lena', '2026-11-16', ?::date)";
    private static final String CHANGE = "insert into palpate.rule_change (clinic_id, id, set_id, release, rule_id, family,"
            + " severity, reason, lead_id, lead_name, decided_on, review_on) values (?, uuidv7(), ?, (select max(version) from"
            + " reference.contraindication), ?, ?, ?" + DECIDED;
    private static final String ASKED = "insert into palpate.rule_change (clinic_id, id, set_id, release, rule_id, family,"
            + " valid_days, reason, lead_id, lead_name, decided_on) values (?, uuidv7(), ?, (select max(version) from"
            + " reference.contraindication), ?, ?, ?, 'why', ?, 'Lena', '2026-11-16')";
    private static final String DRAFT = "insert into palpate.rule_draft (clinic_id, id, release, rule_id, family,"
            + " severity, reason, lead_id, lead_name, decided_on, review_on) values (?, uuidv7(), (select max(version) from"
            + " reference.contraindication), ?, ?, ?" + DECIDED;

    private final UUID set = Ids.next();
    private Connection app;

    @BeforeEach
    void publish() throws SQLException {
        app = TestDatabase.shared().asApp(Demo.SOUTHGATE);
        app.setAutoCommit(false);
        Rows.run(app, SET, Demo.SOUTHGATE, set, 1, LENA);
    }

    @AfterEach
    void leave() throws SQLException {
        app.rollback();
        app.close();
    }

    private void change(String rule, String family, String severity, UUID lead, String review) throws SQLException {
        Rows.run(app, CHANGE, Demo.SOUTHGATE, set, rule, family, severity, lead, review);
    }

    @Test
    void tightensAnythingAndLiftsAPrecaution() throws SQLException {
        change("anticoagulant", "dry_needling", "contraindicated", LENA, null);
        change("heart_unstable", "manual_compression", "contraindicated", LENA, null);
        change("antiplatelet", "dry_needling", "none", LENA, "2027-03-01");
        assertThat(Rows.all(app, "select from palpate.rule_change where set_id = ?", set)).hasSize(3);
    }

    private void askedAfter(String rule, String family, Integer days) throws SQLException {
        Rows.run(app, ASKED, Demo.SOUTHGATE, set, rule, family, days, LENA);
    }

    @Test
    void asksAgainSoonerButNeverLater() throws SQLException {
        askedAfter("anticoagulant", "answer", 30);
        askedAfter("antiplatelet", "answer", 1);
        assertThat(Rows.all(app, "select from palpate.rule_change where set_id = ? and valid_days < 180", set)).hasSize(2);
        Refuses.by("rule_change_later", () -> askedAfter("diabetes", "answer", 181));
    }

    @ParameterizedTest
    @CsvSource({"dry_needling, 30, rule_change_says_one_thing", "answer, , rule_change_says_one_thing", "answer, 0, rule_change_valid_days_positive"})
    void saysEitherHowSevereOrHowLong(String family, Integer days, String constraint) {
        Refuses.by(constraint, () -> askedAfter("anticoagulant", family, days));
    }

    @ParameterizedTest
    @CsvSource({"open_wound, dry_needling, precaution, rule_change_absolute",
        "dvt_suspected_or_current, heat_therapy, none, rule_change_absolute",
        "needle_phobia, dry_needling, precaution, rule_change_contraindication",
        "sunburn_burn, manual_compression, none, rule_change_contraindication",
        "heart_unstable, manual_compression, none, rule_change_red_flag",
        "anticoagulant, dry_needling, contraindicated_locally, rule_change_somewhere",
        "anticoagulant, cupping, none, rule_change_family_known"})
    void refusesToLiftMore(String rule, String family, String severity, String constraint) throws SQLException {
        Refuses.by(constraint, () -> change(rule, family, severity, LENA, "2027-03-01"));
        app.rollback();
        Refuses.by(constraint.replace("rule_change_family", "rule_draft_family"),
                () -> Rows.run(app, DRAFT, Demo.SOUTHGATE, rule, family, severity, LENA, "2027-03-01"));
    }

    @Test
    void aLiftedPrecautionNeedsADateForItsReview() {
        Refuses.by("rule_change_reviewed", () -> change("antiplatelet", "dry_needling", "none", LENA, null));
    }

    @Test
    void theReviewIsWithinAYear() {
        Refuses.by("rule_change_review_within_a_year", () -> change("antiplatelet", "dry_needling", "none", LENA, "2028-03-01"));
    }

    @Test
    void whoIsNoClinicalLeadHereChangesNothing() {
        Refuses.by("rule_change_by_lead", () -> change("antiplatelet", "dry_needling", "contraindicated", Demo.account(11), null));
    }

    @Test
    void whatALeadDecidedWhoHasLeftIsCarriedOverButNothingNewOfTheirs() throws SQLException {
        app.rollback();
        UUID next = Ids.next();
        try (Connection owner = TestDatabase.shared().asOwner()) {
            owner.setAutoCommit(false);
            Rows.run(owner, SET, Demo.SOUTHGATE, set, 1, LENA);
            Rows.run(owner, CHANGE, Demo.SOUTHGATE, set, "antiplatelet", "dry_needling", "none", LENA, "2027-03-01");
            Rows.run(owner, "insert into access.membership (clinic_id, account_id, roles) values (?, ?, '{CLINICAL_LEAD}')", Demo.SOUTHGATE, Demo.account(1));
            Rows.run(owner, "update access.membership set roles = '{PRACTITIONER}' where clinic_id = ? and account_id = ?", Demo.SOUTHGATE, LENA);
            Rows.run(owner, SET, Demo.SOUTHGATE, next, 1, Demo.account(1));
            Rows.run(owner, CHANGE, Demo.SOUTHGATE, next, "antiplatelet", "dry_needling", "none", LENA, "2027-03-01");
            Refuses.by("rule_change_by_lead",
                    () -> Rows.run(owner, CHANGE, Demo.SOUTHGATE, next, "anticoagulant", "dry_needling", "none", LENA, "2027-03-01"));
            owner.rollback();
        }
    }

    @Test
    void whoIsNoClinicalLeadHerePublishesNothing() {
        Refuses.by("rule_change_by_lead", () -> Rows.run(app, SET, Demo.SOUTHGATE, Ids.next(), 1, Demo.account(11)));
    }

    @Test
    void versionsFollowOneAnother() {
        Refuses.by("rule_set_follows", () -> Rows.run(app, SET, Demo.SOUTHGATE, Ids.next(), 2, LENA));
    }

    @Test
    void nothingPublishedIsChangedOrAddedToLater() throws SQLException {
        for (String command : new String[] {"update palpate.rule_set set reason = 'x'", "delete from palpate.rule_set",
            "update palpate.rule_change set severity = 'none'", "delete from palpate.rule_change"}) {
            Refuses.forWantOfRights(() -> Rows.run(app, command));
            app.rollback();
        }
        Refuses.by("rule_set_published", () -> change("antiplatelet", "dry_needling", "contraindicated", LENA, null));
    }

    @Test
    void anotherClinicSeesNothing() throws SQLException {
        try (Connection stranger = TestDatabase.shared().asApp(Ids.next())) {
            for (String table : new String[] {"rule_set", "rule_change", "rule_draft"}) {
                assertThat(Rows.all(stranger, "select from palpate." + table)).isEmpty();
            }
        }
    }
}
