/**
 * What can be booked next, and why something cannot be booked.
 *
 * <p>Words: a <em>world</em> is all that bears on free times at a location for some days, loaded once; an
 * <em>obstacle</em> is a rule that takes a time away. {@link org.palpate.scheduling.search.Worlds} is the doorway; the
 * finder and the explanation are pure and ask the same {@link org.palpate.scheduling.search.Fit}.
 * Arrows: scheduling and what it may use.
 */
package org.palpate.scheduling.search;
