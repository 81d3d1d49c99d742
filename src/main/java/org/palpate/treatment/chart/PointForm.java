package org.palpate.treatment.chart;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.stream.Stream;
import org.palpate.assessment.Findings;
import org.palpate.assessment.Observation;
import org.palpate.assessment.Sign;
import org.palpate.assessment.TriggerPoint;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;

/** What is recorded about a point: muscle, side, five signs, pain. */
class PointForm extends Form {

    private static final int LONGEST_ID = 60;
    private static final int WORST_PAIN = 10;

    private final String muscleId = required("muscle", LONGEST_ID);
    private final Side side = choice("side", Side.class);
    private final Sign tautBand = choice("tautBand", Sign.class);
    private final Sign tenderSpot = choice("tenderSpot", Sign.class);
    private final Sign referredPain = choice("referredPain", Sign.class);
    private final Sign recognised = choice("recognised", Sign.class);
    private final Sign spontaneous = choice("spontaneous", Sign.class);
    private final Integer pain = optionalInteger("pain", 0, WORST_PAIN);
    private final Integer over = value("keep").isEmpty() ? null : optionalInteger("over", 0, Integer.MAX_VALUE);

    PointForm(MultivaluedMap<String, String> params, Catalogue catalogue) {
        super("treatment.point", params);
        if (muscleId != null && catalogue.findMuscle(muscleId).isEmpty()) {
            reject("muscle", "treatment.mark.unknown");
        }
    }

    static PointForm of(TriggerPoint point, Catalogue catalogue) {
        Findings found = point.findings();
        return new PointForm(blank().with("muscle", point.muscleId()).with("side", point.side())
                .with("tautBand", found.tautBand()).with("tenderSpot", found.tenderSpot())
                .with("referredPain", found.referredPain()).with("recognised", found.recognised())
                .with("spontaneous", found.spontaneous()).with("pain", point.pain())
                .with("version", point.version()), catalogue);
    }

    /** The five signs, in the order in which they are examined. */
    public List<String> signs() {
        return List.of("tautBand", "tenderSpot", "referredPain", "recognised", "spontaneous");
    }

    public List<Option> answers() {
        return Stream.of(Sign.values())
                .map(sign -> Option.of(sign, Messages.text("treatment.sign." + sign.code()))).toList();
    }

    /** Whether the point goes to another muscle or side than it had when the form was made. */
    boolean moves() {
        return !value("was").equals(muscleId + " " + side);
    }

    /** The version that was read; after an explicit choice between two, the one that was shown beside it. */
    int over() {
        return over == null ? version() : over;
    }

    boolean keepsTheirs() {
        return value("keep").equals("theirs");
    }

    Observation observation() {
        return new Observation(muscleId, side,
                new Findings(tautBand, tenderSpot, referredPain, recognised, spontaneous), pain);
    }
}
