package org.palpate.reference;

import java.util.ArrayList;
import java.util.List;

/**
 * A muscle, or a fascia treated like one: where it lies, where its pain is felt, and how risky a needle is there.
 * {@code lungRisk}: the lung rules hold wherever in the muscle the needle goes.
 */
public record Muscle(String id, String name, String regionId, List<String> otherRegionIds, boolean lungRisk,
                     String group, boolean fascia, String pointLocations, List<String> painZoneIds, String complaints,
                     String needlingRisk, String needlingRiskLevel, List<String> articleIds, Source source) {

    static Muscle of(Row row) {
        return new Muscle(row.text("id"), row.text("name"), row.text("region_id"), row.list("other_region_ids"),
                row.yes("lung_risk"), row.text("group"), row.text("structure_type").equals("fascia"),
                row.text("trigger_point_locations"), row.list("referred_zones"), row.text("typical_complaints"),
                row.text("dry_needling_risk_notes"), row.text("dry_needling_risk_level"), row.list("articles"),
                Source.of(row));
    }

    /** Every zone a block of which counts for this muscle: its main region, those it reaches, and the lung risk. */
    public List<String> regionIds() {
        List<String> zones = new ArrayList<>();
        zones.add(regionId);
        zones.addAll(otherRegionIds);
        if (lungRisk) {
            zones.add(Region.LUNG_RISK);
        }
        return List.copyOf(zones);
    }
}
