/**
 * The run command: starts the database, brings it up to date, starts the server, stops both. Not part of the WAR.
 * Words: a step is one line of progress, a refusal is one sentence and an exit code.
 * Arrows: none.
 */
package org.palpate.launch;
