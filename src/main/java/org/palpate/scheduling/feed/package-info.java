/**
 * Calendar feeds: a practitioner's appointments for their own calendar program, under a secret address.
 *
 * <p>Words: the <em>secret</em> is the part of the address that nobody can guess: shown once, kept as a hash; an
 * <em>event</em> is an appointment as the feed shows it. {@link org.palpate.scheduling.feed.Feeds} is the doorway.
 */
package org.palpate.scheduling.feed;
