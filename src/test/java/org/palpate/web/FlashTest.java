package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlashTest {

    private static final String PATH = "/appointments/01900000-0000-7020-8000-000000100001/undo";

    @Test
    void carriesTheWordToTheNextPage() {
        assertThat(carried(Redirect.to("/calendar").saying("web.cancel"))).isEqualTo(new Flash("Cancel", null, null));
    }

    @Test
    void carriesTheWayBackWithItsVersion() {
        Redirect redirect = Redirect.to("/calendar").saying("web.cancel").undoneBy(PATH, 7);
        assertThat(carried(redirect)).isEqualTo(new Flash("Cancel", null, new Redirect.Undo(PATH, 7)));
        assertThat(Flash.written(redirect)).as("what a cookie takes unquoted").matches("[\\w.~-]+");
    }

    @Test
    void carriesWhatIsToBeKnownBesides() {
        Redirect redirect = Redirect.to("/calendar").saying("web.cancel").adding("web.undo");
        assertThat(carried(redirect)).isEqualTo(new Flash("Cancel", "Undo", null));
        assertThat(carried(redirect.undoneBy(PATH, 7))).isEqualTo(new Flash("Cancel", "Undo", new Redirect.Undo(PATH, 7)));
    }

    @Test
    void offersNoWayBackThatLeadsAwayFromUs() {
        assertThat(Flash.read("web.cancel~~7~aHR0cHM6Ly9ldmlsLmV4YW1wbGU").orElseThrow().undo()).isNull();
        assertThat(Flash.read("web.cancel~~seven~L2NhbGVuZGFy").orElseThrow().undo()).isNull();
        assertThat(Flash.read("web.cancel~~7~*").orElseThrow().undo()).isNull();
    }

    @Test
    void saysNothingThatIsNoMessageOfOurs() {
        assertThat(Flash.read("anything")).isEmpty();
        assertThat(Flash.read("")).isEmpty();
    }

    private static Flash carried(Redirect redirect) {
        return Flash.read(Flash.written(redirect)).orElseThrow();
    }
}
