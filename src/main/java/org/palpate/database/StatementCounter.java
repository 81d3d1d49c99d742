package org.palpate.database;

import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Sees each statement of Hibernate pass and counts it for the request. */
public class StatementCounter implements StatementInspector {

    private static final long serialVersionUID = 1L;

    @Override
    public String inspect(String statement) {
        StatementCount.one();
        return statement;
    }
}
