package org.palpate.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Side;
import org.palpate.kernel.Stale;
import org.palpate.testing.InContainer;
import org.palpate.treatment.VisitScene;
import org.palpate.treatment.Visits;

@InContainer
class TriggerPointsIT {

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
    void marksAPointOnceHoweverOftenItIsSent() {
        UUID visit = visits.start(scene.appointment);
        Spot spot = new Spot("back", "infraspinatus", new BigDecimal("140.25"), new BigDecimal("215"));
        Mark mark = new Mark(Ids.next(), "infraspinatus", Side.LEFT, spot);
        TriggerPoint point = points.mark(visits.open(visit), mark);

        assertThat(points.mark(visits.open(visit), mark).id()).isEqualTo(point.id());
        TriggerPoint other = points.mark(visits.open(visit), new Mark(mark.id(), "deltoid", Side.LEFT, null));
        assertThat(points.ofVisit(visit)).extracting(TriggerPoint::number).containsExactly(1, 2);
        assertThat(points.ofVisit(visit).get(0).spot()).isEqualTo(spot);
        assertThat(other.id()).isNotEqualTo(mark.id());
        assertThat(other.spot()).isNull();
    }

    @Test
    void classifiesAPointFromItsFindings() {
        UUID visit = visits.start(scene.appointment);
        TriggerPoint point = points.mark(visits.open(visit), new Mark(Ids.next(), "infraspinatus", Side.LEFT, null));
        Findings found = new Findings(Sign.YES, Sign.YES, Sign.YES, Sign.YES, Sign.NO);
        Observation seen = new Observation("infraspinatus", Side.LEFT, found, 6);
        points.observe(visits.open(visit), point.id(), point.version(), seen);

        TriggerPoint now = points.ofVisit(visit).get(0);
        assertThat(now.kind()).isEqualTo(Classification.ACTIVE);
        assertThat(now.findings()).isEqualTo(found);
        assertThat(now.pain()).isEqualTo(6);
        assertThatThrownBy(() -> points.observe(visits.open(visit), point.id(), point.version(), seen))
                .isInstanceOf(Stale.class);
    }
}
