package org.palpate.practitioner.rule;

import java.util.List;

import org.palpate.practitioner.qualification.CredentialKind;
import org.palpate.practitioner.qualification.Permission;

/**
 * What a place says, and where that is written.
 *
 * @param needs        kinds of credentials that must all be valid; none unless it is permitted
 * @param hoursMinimum null where none are asked for
 */
public record Ruling(Permission permission, List<CredentialKind> needs, Integer hoursMinimum, String conditions, Origin origin) {

    /** The law, letter or page, and of when it is. */
    public record Origin(String source, String asOf) {
    }

    public Ruling {
        needs = permission == Permission.PERMITTED ? needs.stream().sorted().toList() : List.of();
    }
}
