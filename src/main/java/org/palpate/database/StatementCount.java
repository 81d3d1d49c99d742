package org.palpate.database;

import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.CDI;

/** How many statements the present request has sent for the data of its clinic. */
@RequestScoped
public class StatementCount {

    private int statements;

    public int statements() {
        return statements;
    }

    static void one() {
        try {
            CDI.current().select(StatementCount.class).get().add();
        } catch (IllegalStateException | ContextNotActiveException outsideOfRequests) {
            // Only requests are counted.
        }
    }

    void add() {
        statements++;
    }
}
