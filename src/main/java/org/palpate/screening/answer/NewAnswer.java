package org.palpate.screening.answer;

/**
 * A risk that was told and that no signature has weighed yet.
 *
 * @param question in the words in which it is asked
 */
public record NewAnswer(String question, ToldAnswer told) {

    public boolean isNumber() {
        return told.answer().isNumber();
    }
}
