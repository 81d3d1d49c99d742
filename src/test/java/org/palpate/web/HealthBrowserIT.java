package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.palpate.testing.BrowserTest;
import org.palpate.testing.Visitor;

@BrowserTest
class HealthBrowserIT {

    @Test
    void saysThatPalpateIsUp(Visitor anyone) {
        anyone.open("health");
        assertThat(anyone.page().textContent("body")).contains("\"status\":\"up\"");
    }
}
