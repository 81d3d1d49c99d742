/**
 * Supervision: a trainee treats with a technique under a supervisor, until the supervisor has seen enough visits and
 * signs off. {@link org.palpate.practitioner.supervision.Supervisions} is the doorway; visits are counted by the
 * database from the appointments that were completed with that supervisor.
 */
package org.palpate.practitioner.supervision;
