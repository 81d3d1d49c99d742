/**
 * Who read and changed what.
 *
 * <p>An entry is written in the transaction of what it tells of. The application cannot change it, and of what it wrote
 * it reads back only whose records somebody opened last.
 * Each clinic's entries form a chain of hashes, so that an altered or missing one is noticed. Arrows: kernel, database.
 */
package org.palpate.audit;
