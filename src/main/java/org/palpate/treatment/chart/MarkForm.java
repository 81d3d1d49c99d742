package org.palpate.treatment.chart;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import org.palpate.assessment.Mark;
import org.palpate.assessment.Spot;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.reference.FigureMuscle;
import org.palpate.web.Form;

/** A new point: touched on the figure, where the likeliest muscle is taken first, or picked from the list. */
class MarkForm extends Form {

    private static final int LONGEST_ID = 60;
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(200);
    private static final BigDecimal WIDTH = BigDecimal.valueOf(400);
    private static final BigDecimal HEIGHT = BigDecimal.valueOf(920);

    private final Spot spot;
    private final Side side;
    private final String muscleId;

    MarkForm(MultivaluedMap<String, String> params, Catalogue catalogue) {
        super("treatment.mark", params);
        spot = value("figure").isEmpty() ? null : spot();
        side = spot == null ? choice("side", Side.class) : touchedSide();
        muscleId = value("figure").isEmpty() ? picked(catalogue) : touched(catalogue);
    }

    private Spot spot() {
        String view = value("view");
        BigDecimal x = optionalDecimal("x", BigDecimal.ZERO, WIDTH);
        BigDecimal y = optionalDecimal("y", BigDecimal.ZERO, HEIGHT);
        if (x == null || y == null || !view.equals("front") && !view.equals("back")) {
            reject("muscle", "treatment.mark.elsewhere");
            return null;
        }
        return new Spot(view, value("figure"), x, y);
    }

    /** Of a region in the middle, the half that was touched; the back is seen with the left on the left. */
    private Side touchedSide() {
        String code = value("side");
        if (code.equals(Side.LEFT.code()) || code.equals(Side.RIGHT.code())) {
            return Side.of(code);
        }
        boolean leftHalf = spot.x().compareTo(MIDDLE) < 0;
        return leftHalf == spot.view().equals("back") ? Side.LEFT : Side.RIGHT;
    }

    private String picked(Catalogue catalogue) {
        String muscle = required("muscle", LONGEST_ID);
        if (muscle != null && catalogue.findMuscle(muscle).isEmpty()) {
            reject("muscle", "treatment.mark.unknown");
        }
        return muscle;
    }

    private String touched(Catalogue catalogue) {
        String muscle = catalogue.figureMuscles(value("view"), value("figure")).stream().findFirst()
                .map(FigureMuscle::muscleId).orElse(null);
        if (muscle == null) {
            reject("muscle", "treatment.mark.elsewhere");
        }
        return muscle;
    }

    Mark mark() {
        return new Mark(recordId(), muscleId, side, spot);
    }
}
