package org.palpate.treatment.chart;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palpate.screening.answer.NewAnswer;
import org.palpate.screening.stop.Stop;

/** What came in about the patient and changes what may be done: risks that nobody has weighed, and alerts that stop. */
public record News(List<NewAnswer> answers, List<Stop> stops) {

    static final News NONE = new News(List.of(), List.of());

    /** By which a page knows whether it shows this already. */
    public String mark() {
        return Stream.concat(answers.stream().map(one -> one.told().id()), stops.stream().map(Stop::id)).map(Object::toString)
                .collect(Collectors.joining("."));
    }
}
