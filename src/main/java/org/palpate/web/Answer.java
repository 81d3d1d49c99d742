package org.palpate.web;

import jakarta.ws.rs.core.Response;

/** What a controller gives back: a page to show, or a redirect to one. */
public sealed interface Answer permits Page, Redirect {

    /** The same, for a method that says more in its response. */
    Response toResponse();
}
