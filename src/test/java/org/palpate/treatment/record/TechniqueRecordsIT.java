package org.palpate.treatment.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palpate.treatment.Reasons.refused;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palpate.access.SignedIn;
import org.palpate.assessment.Findings;
import org.palpate.assessment.Mark;
import org.palpate.assessment.Observation;
import org.palpate.assessment.TriggerPoint;
import org.palpate.assessment.TriggerPoints;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Refusal;
import org.palpate.kernel.Side;
import org.palpate.practitioner.credential.Credentials;
import org.palpate.reference.Catalogue;
import org.palpate.testing.InContainer;
import org.palpate.testing.Rows;
import org.palpate.treatment.Confirmations;
import org.palpate.treatment.CredentialThen;
import org.palpate.treatment.Reasons;
import org.palpate.treatment.Colleagues;
import org.palpate.treatment.VisitScene;
import org.palpate.treatment.Visits;

@InContainer
class TechniqueRecordsIT {

    @Inject
    private Visits visits;
    @Inject
    private Confirmations confirmations;
    @Inject
    private TriggerPoints points;
    @Inject
    private TechniqueRecords records;
    @Inject
    private Credentials credentials;
    @Inject
    private Catalogue catalogue;
    @Inject
    private SignedIn signedIn;

    private VisitScene scene;

    @BeforeEach
    void arrive() throws SQLException {
        scene = VisitScene.arrived();
        signedIn.become(scene.theaHerself());
    }

    @Test
    void refusesATechniqueFromTheMomentItsCertificateIsSuspended() throws SQLException {
        UUID visit = startConfirmed();
        TriggerPoint shoulder = point(visit, "infraspinatus");
        apply(visit, shoulder, "dn_deep", 2);
        assertThat(visits.head(visit).recorder().lost()).isEmpty();

        signedIn.become(scene.lead());
        credentials.suspend(scene.credential);

        signedIn.become(scene.theaHerself());
        refused("treatment.refused.not_certified", () -> apply(visit, shoulder, "dn_deep", 1));
        assertThat(records.ofVisit(visit)).hasSize(1);
        assertThat(visits.head(visit).recorder()).satisfies(thea -> {
            assertThat(thea.certified()).isEmpty();
            assertThat(thea.lost()).containsExactly("dry_needling", "manual_compression");
            assertThat(thea.ended()).containsExactly("licence.suspended");
        });
        try (Connection app = scene.app()) {
            assertThat(Rows.all(app, "select status from palpate.appointment where id = ?", scene.appointment))
                    .containsExactly(new Object[] {"in_treatment"});
        }
    }

    @Test
    void recordsWhatTodaysScreeningAndTheCertificateAllowAndNothingElse() {
        UUID visit = startConfirmed();
        TriggerPoint shoulder = point(visit, "infraspinatus");
        TriggerPoint calf = point(visit, "gastrocnemius");

        UUID needling = apply(visit, shoulder, "dn_deep", 2);
        refused("treatment.refused.not_cleared", () -> apply(visit, calf, "dn_deep", 1));
        refused("treatment.refused.not_cleared", () -> apply(visit, shoulder, "heat_pack", null));
        refused("treatment.refused.not_certified", () -> apply(visit, shoulder, "stretch", null));

        TechniqueRecord kept = records.ofVisit(visit).get(0);
        assertThat(kept.id()).isEqualTo(needling);
        assertThat(kept.dose().needlesIn()).isEqualTo(2);
        assertThat(kept.dose().parameters().values()).containsEntry("needle_length", 30)
                .containsEntry("needle_diameter", new BigDecimal("0.25")).containsEntry("areas",
                List.of("shoulder_front"))
                .containsEntry("referred_pain_evoked", true).containsEntry("lot_number", "A-17");
    }

    @Test
    void keepsAsTheirOwnWhatALeadDoesAtAnothersVisit() throws SQLException {
        UUID visit = startConfirmed();
        TriggerPoint shoulder = point(visit, "infraspinatus");
        signedIn.become(scene.lead());
        refused("treatment.refused.not_treating", () -> apply(visit, shoulder, "dn_deep", 1));

        CurrentUser naomi = Colleagues.leadWhoTreats(scene);
        signedIn.become(naomi);
        refused("treatment.refused.no_consent", () -> apply(visit, shoulder, "dn_deep", 1));
        try (Connection app = scene.app()) {
            Colleagues.consent(scene, app, "dry_needling", VisitScene.NOW.minusSeconds(40), scene.thea, naomi.practitionerId());
        }
        apply(visit, shoulder, "dn_deep", 1);

        assertThat(records.ofVisit(visit)).extracting(TechniqueRecord::performedBy).containsExactly(naomi.practitionerId());
        signedIn.become(scene.theaHerself());
        apply(visit, shoulder, "dn_deep", 1);
        assertThat(visits.head(visit).practitioner().others()).containsExactly(Map.entry(naomi.practitionerId(), "Naomi Reed"));
        assertThat(visits.head(visit).isStoodIn()).isFalse();
        records.ofVisit(visit).forEach(record -> records.countOut(visits.open(visit), record.id(), record.version(), 1));
        visits.sign(visit, 0);
        assertThat(visits.head(visit).signature().credentials()).extracting(CredentialThen::holder).containsExactly("Thea Berg", "Naomi Reed");
    }

    @Test
    void staysWithinTheRegionsOfTheCertificate() throws SQLException {
        scene.limitCertificateTo("shoulder_back", "shoulder_front");
        UUID visit = startConfirmed();
        TriggerPoint calf = point(visit, "soleus");
        assertThat(visits.head(visit).recorder().certified().values()).as("the chart says so beforehand").contains(Set.of("shoulder_back", "shoulder_front"));
        refused("treatment.refused.outside_regions", () -> apply(visit, calf, "ischaemic_compression", null));
    }

    @Test
    void isSignedOnlyWhenEachNeedleIsAccountedFor() throws SQLException {
        UUID visit = startConfirmed();
        UUID needling = apply(visit, point(visit, "infraspinatus"), "dn_deep", 2);

        assertThat(Reasons.of(() -> visits.sign(visit, 0))).containsExactly(
                Refusal.of("treatment.refused.needles_not_counted", 1, "Infraspinatus", 2));
        records.countOut(visits.open(visit), needling, 0, 1);
        assertThat(Reasons.of(() -> visits.sign(visit, 0))).containsExactly(
                Refusal.of("treatment.refused.needles_differ", 1, "Infraspinatus", 2, 1));
        assertThat(appointmentStatus()).isEqualTo("in_treatment");

        records.countOut(visits.open(visit), needling, 1, 2);
        visits.sign(visit, 0);
        assertThat(appointmentStatus()).isEqualTo("completed");
    }

    @Test
    void takesAPointBackUnlessSomethingRestsOnIt() {
        UUID visit = startConfirmed();
        TriggerPoint mistaken = point(visit, "deltoid");
        TriggerPoint treated = point(visit, "infraspinatus");
        UUID record = apply(visit, treated, "ischaemic_compression", null);

        points.takeBack(visits.open(visit), mistaken.id());
        refused("treatment.refused.point_has_records", () -> points.takeBack(visits.open(visit), treated.id()));
        refused("assessment.refused.has_records", () -> points.observe(visits.open(visit), treated.id(),
                treated.version(),
                new Observation("infraspinatus", Side.RIGHT, Findings.NOT_YET, null)));
        refused("treatment.refused.point_taken_back", () -> apply(visit, mistaken, "ischaemic_compression", null));
        assertThat(points.ofVisit(visit)).extracting(TriggerPoint::id).containsExactly(treated.id());

        records.takeBack(visits.open(visit), record);
        refused("treatment.refused.record_taken_back", () -> records.apply(visits.open(visit), treated.id(), Applied.of(catalogue, record,
                catalogue.technique("ischaemic_compression"), Dose.of(Map.of()))));
        points.takeBack(visits.open(visit), treated.id());
        assertThat(points.ofVisit(visit)).isEmpty();
    }

    private UUID startConfirmed() {
        UUID visit = visits.start(scene.appointment);
        confirmations.confirm(visit, "Yes, please go on.");
        return visit;
    }

    private TriggerPoint point(UUID visit, String muscle) {
        return points.mark(visits.open(visit), new Mark(Ids.next(), muscle, Side.LEFT, null));
    }

    private UUID apply(UUID visit, TriggerPoint point, String technique, Integer needlesIn) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("pain_before_nrs", 6, "pain_after_nrs", 3,
                "needle_length", 30,
                "needle_diameter", new BigDecimal("0.25"), "areas", List.of("shoulder_front"), "referred_pain_evoked",
                true,
                "lot_number", "A-17"));
        values.put("needles_in", needlesIn);
        UUID id = Ids.next();
        records.apply(visits.open(visit), point.id(), Applied.of(catalogue, id, catalogue.technique(technique),
                Dose.of(values)).with(Care.stated("Pain keeps returning", "Short needle")));
        return id;
    }

    private String appointmentStatus() throws SQLException {
        try (Connection app = scene.app()) {
            return (String) Rows.all(app, "select status from palpate.appointment where id = ?", scene.appointment)
                    .get(0)[0];
        }
    }
}
