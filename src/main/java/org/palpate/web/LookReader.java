package org.palpate.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;

/** Reads the look before the first page is asked for; filters are only made when they are first needed. */
public class LookReader implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent started) {
        Look.read(started.getServletContext());
    }
}
