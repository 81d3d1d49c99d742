package org.palpate.reference;

import java.util.List;
import java.util.stream.Stream;

/** A medicine that thins the blood or weakens the defence, by every name it goes by, with the rules that it raises. */
public record Medicine(String generic, List<String> otherNames, List<String> brandNames, String kind,
                       List<String> contraindicationIds, String note, Source source) {

    static Medicine of(Row row) {
        return new Medicine(row.text("generic"), row.list("other_names"), row.list("brand_names"), row.text("class"),
                row.list("contraindication_ids"), row.text("note"), Source.of(row));
    }

    public List<String> names() {
        return Stream.of(List.of(generic), otherNames, brandNames).flatMap(List::stream).toList();
    }
}
