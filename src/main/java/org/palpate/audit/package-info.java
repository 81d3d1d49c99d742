/**
 * Who read and changed what.
 *
 * <p>An entry is written in the transaction of what it tells of, and cannot be changed or read by the application.
 * Each clinic's entries form a chain of hashes, so that an altered or missing one is noticed. Arrows: kernel, database.
 */
package org.palpate.audit;
