/**
 * The words that every room shares: who is calling, where, when, on which side, and how a rule says no.
 *
 * <p>Values only, made of nothing but the JDK. A type moves in here when a third room needs it.
 * Arrows: every room may look in here; this room looks nowhere.
 */
package org.palpate.kernel;
