package org.palpate.scheduling.feed;

import java.util.List;

/** What stands behind a secret address: whose appointments, at which clinic, by time. */
record Feed(String practitioner, String clinic, List<Event> events) {
}
