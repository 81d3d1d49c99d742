package org.palpate.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.palpate.testing.Visitor;

/** What is done until a consent is signed. */
final class AtConsent {

    private final Visitor visitor;
    private final Page page;

    AtConsent(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    void signsWithAFinger(String risk) {
        reads(risk);
        visitor.picture("consent-to-sign");
        witnesses();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Sign in the field");
        drawsWithAFinger();
        visitor.assertAccessibleHere();
        witnesses();
        assertThat(page.locator("#toast")).containsText("Consent signed.");
        assertThat(page.locator("svg.signature path")).hasCount(1);
        downloadsTheCopy();
        visitor.assertAccessibleHere();
        visitor.picture("consent-signed");
    }

    void signsByName(String risk) {
        reads(risk);
        page.getByLabel("Name typed, witnessed").check();
        assertThat(page.locator("canvas")).isHidden();
        witnesses();
        assertThat(page.locator("#toast")).containsText("Consent signed.");
    }

    /** Goes on to the text with what is chosen already: its kind, and who is signed in. */
    private void reads(String risk) {
        assertThat(page.getByLabel("Thea Lindqvist")).isChecked();
        page.getByLabel("The whole body").check();
        visitor.press("Read and sign");
        visitor.reads(risk);
    }

    private void drawsWithAFinger() {
        Locator paper = page.locator("canvas");
        paper.scrollIntoViewIfNeeded();
        BoundingBox box = paper.boundingBox();
        CDPSession finger = page.context().newCDPSession(page);
        touch(finger, "touchStart", box.x + box.width * 0.1, box.y + box.height * 0.7);
        for (int i = 1; i <= 12; i++) {
            touch(finger, "touchMove", box.x + box.width * (0.1 + 0.06 * i), box.y + box.height * (i % 2 == 0 ? 0.3 : 0.75));
        }
        finger.send("Input.dispatchTouchEvent", event("touchEnd", new JsonArray()));
        assertThat(page.locator("input[name=strokes]").inputValue()).contains(" ").doesNotContain(";");
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        finger.send("Input.dispatchTouchEvent", event(type, points));
    }

    private static JsonObject event(String type, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        return event;
    }

    private void witnesses() {
        page.getByLabel("was there, explained it").check();
        visitor.press("Sign consent");
    }

    private void downloadsTheCopy() {
        var copy = page.waitForDownload(() -> visitor.follow("Copy for the patient"));
        try (InputStream bytes = copy.createReadStream()) {
            assertThat(new String(bytes.readNBytes(5), StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
