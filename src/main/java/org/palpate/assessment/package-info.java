/**
 * What the examining finger finds: trigger points on the body map, with their signs, their class and their pain.
 *
 * <p>Words: a <em>point</em> lies in a muscle on a side, at a <em>spot</em> of the figure or picked from the list; its
 * <em>findings</em> are five signs, from which the <em>conclusion</em> follows by rule. An <em>examination</em> is the
 * visit as this room sees it. {@link org.palpate.assessment.TriggerPoints} is the doorway.
 * Arrows: patient, practitioner, screening, reference, kernel, database, audit.
 */
package org.palpate.assessment;
