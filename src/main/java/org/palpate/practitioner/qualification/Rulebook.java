package org.palpate.practitioner.qualification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rules of all places. The nearest one decides: the place itself, its country, then any place. */
record Rulebook(List<Rule> rules) {

    private static final String ANY_PROFESSION = "any";

    public Rulebook {
        rules = List.copyOf(rules);
    }

    /** Empty where nothing is known: nobody may. A location that belongs to no place has no rules at all. */
    Optional<Rule> find(String jurisdiction, String profession, String family) {
        if (jurisdiction.isBlank()) {
            return Optional.empty();
        }
        return Stream.of(jurisdiction, jurisdiction.replaceFirst("-.*", ""), Rule.ANY)
                .flatMap(place -> Stream.of(profession, ANY_PROFESSION).map(who -> exactly(place, who, family)))
                .flatMap(Optional::stream).findFirst();
    }

    private Optional<Rule> exactly(String place, String profession, String family) {
        return rules.stream().filter(rule -> rule.family().equals(family) && rule.jurisdiction().equals(place)
                && rule.profession().equals(profession)).findFirst();
    }
}
