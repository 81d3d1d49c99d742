package org.palpate.practitioner.qualification;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * On what qualifications rest besides credentials: where the clinic treats, and what each place permits.
 *
 * @param families the technique families that need a certificate at all
 */
public record Ground(List<Site> sites, Rulebook rules, Set<String> families) {

    /** A place of treatment; its jurisdiction decides, not that of the head office. */
    public record Site(UUID id, ZoneId zone, String jurisdiction) {
    }

    /** What jurisdiction a location belongs to; empty where that is not known. */
    String place(UUID locationId) {
        return sites.stream().filter(site -> site.id().equals(locationId)).map(Site::jurisdiction).findFirst().orElse("");
    }

    /** When somebody of a profession with these verified credentials may do what, and where. */
    public Map<Skill, Timeline> qualify(String profession, List<Held> held) {
        Map<Skill, Timeline> qualified = new HashMap<>();
        for (Site site : sites) {
            for (String family : families) {
                Timeline when = rules.find(site.jurisdiction(), profession, family).filter(Rule::permits)
                        .map(rule -> when(rule, site, held)).orElse(Timeline.NEVER);
                if (!when.pieces().isEmpty()) {
                    qualified.put(new Skill(site.id(), family), when);
                }
            }
        }
        return qualified;
    }

    private static Timeline when(Rule rule, Site site, List<Held> held) {
        List<Timeline> each = new ArrayList<>();
        rule.needs().stream().sorted().forEach(kind -> each.add(Timeline.of(held.stream()
                .filter(one -> one.countsFor(rule, kind, site.jurisdiction())).map(one -> one.at(site.zone())).toList())));
        return each.stream().reduce(Timeline::and).orElse(Timeline.NEVER);
    }
}
