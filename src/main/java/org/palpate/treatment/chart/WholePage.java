package org.palpate.treatment.chart;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palpate.assessment.Spot;
import org.palpate.kernel.Ids;
import org.palpate.kernel.Side;
import org.palpate.reference.Catalogue;
import org.palpate.reference.Muscle;
import org.palpate.treatment.record.Sheet;
import org.palpate.treatment.record.TechniqueRecord;
import org.palpate.web.Form;
import org.palpate.web.Messages;
import org.palpate.web.Option;
import org.palpate.web.Page;

/** The page of a chart with its forms as nobody has typed in them yet; for reading only, where that is all. */
record WholePage(Catalogue catalogue, Chart chart, Safety safety, LocalDate today) {

    Page at(Choice choice) {
        Page page = Page.of("treatment/chart/show").with("chart", chart).with("head", chart.head()).with("news", News.NONE)
                .with("safety", safety.chips())
                .with("lost", Safety.lost(catalogue, chart.head())).with("held", safety.held(choice.technique()))
                .with("consents", safety.consents().usual(safety.plan())).with("catalogue", catalogue)
                .with("confirming", ConfirmationForm.usual());
        return chart.open() ? selecting(writing(page), choice) : page.with("adding", new AddendumForm(Form.blank()));
    }

    private Page writing(Page page) {
        Map<UUID, CountForm> counts = chart.points().stream().flatMap(row -> row.records().stream())
                .map(RecordRow::record).filter(TechniqueRecord::isNeedling)
                .collect(toMap(TechniqueRecord::id, CountForm::of));
        return page.with("marking", new MarkForm(Form.blank(), catalogue)).with("tapped", Ids.next())
                .with("noting", NoteForm.of(chart.head())).with("counts", counts).with("muscles", muscles(List.of()))
                .with("sides", List.of(side(Side.LEFT), side(Side.RIGHT))).with("figures", catalogue.figureRegions());
    }

    private Page selecting(Page page, Choice choice) {
        return choice.point() == null ? page
                : chart.find(choice.point()).map(row -> selecting(page, row, choice.technique())).orElse(page);
    }

    private Page selecting(Page page, PointRow row, String technique) {
        Page selected = page.with("selected", row).with("observing", PointForm.of(row.point(), catalogue))
                .with("nearest", muscles(touched(row.point().spot())))
                .with("core", safety.choices(row, true)).with("more", safety.choices(row, false));
        return technique == null ? selected : catalogue.findTechnique(technique)
                .map(known -> recording(selected, row, safety.choice(row, known))).orElse(selected);
    }

    private Page recording(Page page, PointRow row, TechniqueChoice choice) {
        Page chosen = page.with("technique", choice);
        return choice.isOpen() ? chosen.with("recording",
                RecordForm.blank(Sheet.of(catalogue, choice.technique(), row.muscle(), today), choice.isCareful())) : chosen;
    }

    private List<Muscle> touched(Spot spot) {
        return spot == null ? List.of() : catalogue.figureMuscles(spot.view(), spot.figureId()).stream()
                .map(muscle -> catalogue.muscle(muscle.muscleId())).toList();
    }

    /** What can be chosen, by region; the muscles that a touch may have meant come first and stand there alone. */
    private Map<String, List<Option>> muscles(List<Muscle> first) {
        Map<String, List<Option>> muscles = new LinkedHashMap<>();
        if (!first.isEmpty()) {
            muscles.put(Messages.text("treatment.point.nearby"), first.stream().map(WholePage::option).toList());
        }
        catalogue.musclesByRegion().forEach((region, some) -> muscles.put(region.name(),
                some.stream().filter(muscle -> !first.contains(muscle)).map(WholePage::option).toList()));
        return muscles;
    }

    private static Option option(Muscle muscle) {
        return Option.of(muscle.id(), muscle.name());
    }

    private static Option side(Side side) {
        return Option.of(side, Messages.text("treatment.side." + side.code()));
    }
}
