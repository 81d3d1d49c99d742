/**
 * The kit with which every room speaks HTTP.
 *
 * <p>An {@link org.palpate.web.Answer answer} is a {@link org.palpate.web.Page page} (a template and its values) or a
 * {@link org.palpate.web.Redirect redirect} with a word for the next page. A {@link org.palpate.web.Form form} keeps
 * what was typed together with its errors. Layout, fields and icons are the templates beside this package.
 * Arrows: kernel; database for what its refusals mean.
 */
package org.palpate.web;
