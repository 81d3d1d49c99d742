package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void findsATextInTheRoomThatItsKeyBeginsWith() {
        assertThat(Messages.text("web.product")).isEqualTo("Palpate");
        assertThat(Messages.text("web.error.long", "the note", 2000))
                .isEqualTo("Shorten the note to 2,000 characters or fewer.");
    }

    @Test
    void showsAKeyThatHasNoText() {
        assertThat(Messages.text("web.nothing.here")).isEqualTo("??web.nothing.here??");
        assertThat(Messages.find("nowhere.at.all")).isEmpty();
        assertThat(Messages.find("../../web.product")).isEmpty();
        assertThat(Messages.find("")).isEmpty();
    }
}
