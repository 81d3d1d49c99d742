/**
 * The kit with which every room speaks HTTP: pages, forms, redirects, and the files of the look.
 * Words: a page is a template with its values, a form keeps what was typed together with its errors.
 * Arrows: web -> kernel.
 */
package org.palpate.web;
