package org.palpate.practitioner.qualification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.palpate.database.Sql;
import org.palpate.kernel.TimeSlot;

/** The rows of {@code palpate.qualification}: read as timelines, and written so that what stays the same is not touched. */
@ApplicationScoped
class QualificationRows {

    private static final String PRESENT = """
            select practitioner_id, location_id, technique, lower(valid), upper(valid), credential_id, in_force from palpate.qualification
            where practitioner_id = any (cast(? as uuid[])) order by valid
            """;
    private static final String DELETE = """
            delete from palpate.qualification
            where practitioner_id = ? and location_id = ? and technique = ? and lower(valid) = ?
            """;
    private static final String UPDATE = """
            update palpate.qualification set valid = tstzrange(lower(valid), cast(? as timestamptz)), credential_id = ?, in_force = ?
            where practitioner_id = ? and location_id = ? and technique = ? and lower(valid) = ?
            """;
    private static final String INSERT = """
            insert into palpate.qualification (clinic_id, valid, credential_id, in_force, practitioner_id, location_id, technique)
            values (palpate.current_clinic(), tstzrange(?, cast(? as timestamptz)), ?, ?, ?, ?, ?)
            """;

    @Inject
    private Sql sql;

    Map<UUID, Map<Skill, Timeline>> of(List<UUID> practitioners) {
        Map<UUID, Map<Skill, List<Covered>>> pieces = new HashMap<>();
        sql.all(PRESENT, row -> pieces.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                .computeIfAbsent(new Skill(row.getObject(2, UUID.class), row.getString(3)), skill -> new ArrayList<>())
                .add(new Covered(row.getObject(6, UUID.class), new TimeSlot(row.getTimestamp(4).toInstant(),
                        row.getTimestamp(5) == null ? null : row.getTimestamp(5).toInstant()), row.getBoolean(7))),
                (Object) practitioners.stream().map(UUID::toString).toArray(String[]::new));
        Map<UUID, Map<Skill, Timeline>> timelines = new HashMap<>();
        pieces.forEach((id, skills) -> {
            Map<Skill, Timeline> each = timelines.computeIfAbsent(id, any -> new HashMap<>());
            skills.forEach((skill, covered) -> each.put(skill, new Timeline(covered)));
        });
        return timelines;
    }

    /** Between the steps bookings may stand without cover: they are looked at when all is written. */
    void write(Plan plan) {
        sql.run("set constraints palpate.appointment_certified deferred");
        plan.next().forEach((skill, next) -> write(plan.practitionerId(), skill,
                plan.present().getOrDefault(skill, Timeline.NEVER).pieces(), next.pieces()));
        sql.run("set constraints palpate.appointment_certified immediate");
    }

    private void write(UUID who, Skill skill, List<Covered> present, List<Covered> next) {
        List<Covered> added = new ArrayList<>(next);
        List<Covered> changed = new ArrayList<>();
        for (Covered old : present) {
            Covered same = next.stream().filter(piece -> piece.start().equals(old.start())).findFirst().orElse(null);
            added.remove(same);
            if (same == null) {
                sql.run(DELETE, who, skill.locationId(), skill.family(), old.start());
            } else if (!same.equals(old)) {
                changed.add(same);
            }
        }
        changed.forEach(piece -> sql.run(UPDATE, piece.valid().end(), piece.credentialId(), piece.inForce(), who, skill.locationId(),
                skill.family(), piece.start()));
        added.forEach(piece -> sql.run(INSERT, piece.start(), piece.valid().end(), piece.credentialId(), piece.inForce(), who,
                skill.locationId(), skill.family()));
    }
}
