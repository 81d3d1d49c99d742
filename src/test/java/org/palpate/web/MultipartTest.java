package org.palpate.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MultipartTest {

    private static final String BODY = part("title", "Zoë’s\r\n\r\ncertificate") + part("kind", "A") + part("kind", "B")
            + "--x\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-\r\n1\0\r\n--x--\r\n";

    private final MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    private final Map<String, Upload> files = new HashMap<>();

    @Test
    void readsFieldsAndFiles() {
        read(BODY.getBytes(StandardCharsets.UTF_8));
        assertThat(fields.getFirst("title")).isEqualTo("Zoë’s\r\n\r\ncertificate");
        assertThat(fields.get("kind")).containsExactly("A", "B");
        assertThat(files.get("evidence").name()).isEqualTo("a.pdf");
        assertThat(files.get("evidence").content()).isEqualTo("%PDF-\r\n1\0".getBytes(StandardCharsets.UTF_8));
        assertThat(files.get("evidence").whole()).isTrue();
    }

    @Test
    void keepsWhatWasTypedWhenTheFileIsCutShort() {
        byte[] whole = BODY.getBytes(StandardCharsets.UTF_8);
        read(Arrays.copyOf(whole, whole.length - 10));
        assertThat(fields.get("kind")).containsExactly("A", "B");
        assertThat(files.get("evidence").whole()).isFalse();
    }

    @Test
    void takesAFieldWithoutAFileForNone() {
        read("--x\r\nContent-Disposition: form-data; name=\"evidence\"; filename=\"\"\r\n\r\n\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(files).isEmpty();
        assertThat(fields).isEmpty();
    }

    @Test
    void survivesWhatIsNoForm() {
        for (String odd : new String[] {"", "--x", "--x\r\n", "--x\r\n\r\n", "--x\r\nname=\"a\"\r\n\r\n", "garbage", "--x--"}) {
            read(odd.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(files).isEmpty();
    }

    private void read(byte[] body) {
        new Multipart(body, "x").read(fields, files);
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
