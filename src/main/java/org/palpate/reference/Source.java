package org.palpate.reference;

/** Where a row comes from, and in its own words how sure we are: found, article, memory, or author judgement. */
public record Source(String text, String verification) {

    public Certainty certainty() {
        return Certainty.of(verification);
    }

    /** The row says more than the one word of its certainty. */
    public boolean inOwnWords() {
        return !verification.isEmpty() && !verification.equals("article");
    }

    static Source of(Row row) {
        return new Source(row.text("source"), row.text("verification"));
    }
}
