package org.palpate.screening.verdict;

/** What one rule does at one place, everywhere included. */
record Finding(BodyPlace place, Verdict verdict, Reason reason) {
}
