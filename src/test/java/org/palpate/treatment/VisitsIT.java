package org.palpate.treatment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palpate.treatment.Reasons.refused;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.assessment.Mark;
import org.palpate.assessment.TriggerPoint;
import org.palpate.assessment.TriggerPoints;
import org.palpate.kernel.Ids;
import org.palpate.kernel.NotFound;
import org.palpate.kernel.Side;
import org.palpate.kernel.Stale;
import org.palpate.testing.InContainer;
import org.palpate.testing.Rows;
import org.palpate.testing.TestDatabase;

@InContainer
class VisitsIT {

    @Inject
    private Visits visits;
    @Inject
    private TriggerPoints points;
    @Inject
    private SignedIn signedIn;

    private VisitScene scene;

    @BeforeEach
    void arrive() throws SQLException {
        scene = VisitScene.arrived();
        signedIn.become(scene.theaHerself());
    }

    @Test
    void startsOnceAndTakesThePatientIntoTreatment() throws SQLException {
        UUID visit = visits.start(scene.appointment);

        assertThat(visits.start(scene.appointment)).isEqualTo(visit);
        assertThat(appointmentStatus()).isEqualTo("in_treatment");
        assertThat(visits.head(visit)).satisfies(head -> {
            assertThat(head.patient().name()).isEqualTo("Emma Schulz");
            assertThat(head.recorder().certified()).containsOnlyKeys("manual_compression", "dry_needling");
            assertThat(head.occasion().service()).isEqualTo("Dry needling");
            assertThat(head.isOpenFor(scene.theaHerself())).isTrue();
        });
    }

    @Test
    void isStartedAndWrittenByItsPractitionerOrALeadOnly() {
        signedIn.become(scene.someoneElse());
        refused("treatment.refused.not_your_appointment", () -> visits.start(scene.appointment));

        signedIn.become(scene.lead());
        UUID visit = visits.start(scene.appointment);
        assertThat(visits.head(visit)).matches(VisitHead::isStoodIn).extracting(head -> head.recorder().id()).isNull();

        signedIn.become(scene.someoneElse());
        assertThat(visits.head(visit).isOpenFor(scene.someoneElse())).isFalse();
        refused("treatment.refused.not_yours", () -> visits.open(visit));
        refused("treatment.refused.not_yours", () -> visits.note(visit, 0, "mine"));
        refused("treatment.refused.not_yours", () -> visits.sign(visit, 0));
    }

    @Test
    void savesTheNoteUnlessSomeoneElseWasFaster() {
        UUID visit = visits.start(scene.appointment);
        int version = visits.note(visit, visits.head(visit).note().version(), "Better.");

        assertThat(visits.note(visit, version, "Better.")).isEqualTo(version);
        assertThatThrownBy(() -> visits.note(visit, version - 1, "Worse.")).isInstanceOf(Stale.class);
        assertThat(visits.head(visit).note()).isEqualTo(new VisitHead.Note("Better.", version));
    }

    @Test
    void staysAsItWasSigned() {
        UUID visit = visits.start(scene.appointment);
        TriggerPoint point = point(visit, "infraspinatus");
        refused("treatment.refused.not_signed_yet", () -> visits.add(visit, Ids.next(), "too early"));
        visits.sign(visit, visits.note(visit, 0, "Released."));

        refused("treatment.refused.signed", () -> visits.open(visit));
        refused("treatment.refused.signed", () -> visits.note(visit, 1, "other"));
        refused("treatment.refused.signed", () -> visits.sign(visit, 1));
        refused("assessment.refused.signed", () -> points.takeBack(scene.examination(visit), point.id()));
        UUID addendum = Ids.next();
        visits.add(visit, addendum, "Called: no soreness.");
        visits.add(visit, addendum, "Called: no soreness.");

        assertThat(visits.addenda(visit)).extracting(Addendum::text).containsExactly("Called: no soreness.");
        assertThat(visits.head(visit).signature().name()).isEqualTo("Thea Berg");
        assertThat(visits.head(visit).note().text()).isEqualTo("Released.");
    }

    @Test
    void stillShowsWhatWasValidThatDayAfterARenewal() throws SQLException {
        UUID visit = visits.start(scene.appointment);
        assertThat(visits.head(visit).signature()).isNull();
        visits.sign(visit, 0);
        try (Connection owner = TestDatabase.shared().asOwner()) {
            Rows.run(owner, "update palpate.credential set number = '2', issued_on = '2026-11-17', expires_on = '2028-12-31', changed_at = '2026-11-17' where id = ?",
                    scene.credential);
        }
        assertThat(visits.head(visit).signature().certified()).isEqualTo("Thea Berg");
        assertThat(visits.head(visit).signature().credentials()).containsExactly(
                new CredentialThen("Thea Berg", "licence", "Licence", "Board", "1", LocalDate.of(2020, 1, 1), null, null));
    }

    @Test
    void listsThePastVisitsOfAPatient() {
        UUID visit = visits.start(scene.appointment);
        point(visit, "infraspinatus");
        points.takeBack(visits.open(visit), point(visit, "deltoid").id());

        assertThat(visits.ofPatient(scene.emma)).singleElement().satisfies(past -> {
            assertThat(past.id()).isEqualTo(visit);
            assertThat(past.practitioner()).isEqualTo("Thea Berg");
            assertThat(past.service()).isEqualTo("Dry needling");
            assertThat(past.points()).isEqualTo(1);
            assertThat(past.isSigned()).isFalse();
        });
    }

    @Test
    void isNotThereForAnotherClinic() throws SQLException {
        UUID visit = visits.start(scene.appointment);
        VisitScene other = VisitScene.arrived();
        signedIn.become(other.theaHerself());

        assertThatThrownBy(() -> visits.head(visit)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> visits.open(visit)).isInstanceOf(NotFound.class);
        assertThat(points.ofVisit(visit)).isEmpty();
        assertThat(visits.ofPatient(scene.emma)).isEmpty();
    }

    private TriggerPoint point(UUID visit, String muscle) {
        return points.mark(visits.open(visit), new Mark(Ids.next(), muscle, Side.LEFT, null));
    }

    private String appointmentStatus() throws SQLException {
        try (Connection app = scene.app()) {
            return (String) Rows.all(app, "select status from palpate.appointment where id = ?", scene.appointment)
                    .get(0)[0];
        }
    }
}
