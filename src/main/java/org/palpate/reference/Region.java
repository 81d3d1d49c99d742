package org.palpate.reference;

import java.util.List;

/**
 * A named part of the body, or the group heading over some of them. Where {@code sided}, left or right is asked;
 * {@code thorax}: needling there carries lung risk; {@code jointOrBone}: pressure and tools keep off.
 * {@code figureIds} are written {@code front:scm}; {@code painZoneIds} are the chart zones that lie in it.
 */
public record Region(String id, String name, String plainWords, boolean group, String parentId, boolean sided,
                     boolean thorax, boolean jointOrBone, List<String> figureIds, List<String> painZoneIds,
                     String note) {

    /** The zone that stands for every muscle with lung risk, wherever it lies. */
    public static final String LUNG_RISK = "lung_risk";
    /** The zone that stands for the whole body. */
    public static final String ANY = "any";

    static Region of(Row row) {
        return new Region(row.text("id"), row.text("name"), row.text("plain_words"), row.text("kind").equals("group"),
                row.text("parent"), row.yes("sided"), row.yes("thorax"), row.yes("joint_or_bone"),
                row.list("figure_ids"), row.list("zone_ids"), row.text("note"));
    }
}
