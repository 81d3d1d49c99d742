/**
 * What tests stand on: a database with all roles, the deployed WAR, the product started as users start it, a browser.
 * Words: shared means once for a run; every test brings its own clinic, so that none sees another's rows.
 * Arrows: testing -> launch.
 */
package org.palpate.testing;
