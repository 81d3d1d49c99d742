package org.palpate.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test in a real browser against the shared running app. Its methods ask for as many {@link Visitor}s as they
 * need, each with cookies of its own. Skipped, with a line that says so, where the machine has no Chromium.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Browsers.class)
public @interface BrowserTest {
}
