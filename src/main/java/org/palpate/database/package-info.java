/**
 * How Palpate speaks with PostgreSQL.
 *
 * <p>A room's {@link org.palpate.database.Doorway doorway} runs each call in one transaction that knows its clinic
 * before its first statement. A {@link org.palpate.database.Violation violation} is the database's no, by the name of
 * the rule. {@link org.palpate.database.Sql} serves what runs outside Hibernate: sessions, the audit, look-ups.
 * Arrows: kernel.
 */
package org.palpate.database;
