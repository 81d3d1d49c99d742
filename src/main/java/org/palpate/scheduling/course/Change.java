package org.palpate.scheduling.course;

import java.util.Map;
import java.util.UUID;

/**
 * Which visits of a course are to be changed.
 *
 * @param from the visit at which it was asked for; null: the course as a whole
 * @param seen the version of each visit as the asker had read it
 */
record Change(UUID courseId, Scope scope, UUID from, Map<UUID, Integer> seen) {
}
