package org.palpate.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that Palpate serves, from the root of the address. */
@ApplicationPath("/")
public class WebApplication extends Application {
}
