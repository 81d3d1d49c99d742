package org.palpate.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palpate.kernel.Caller;
import org.palpate.kernel.CurrentUser;
import org.palpate.kernel.Place;

/** Renders a page together with what every page shows: who is signed in, the rail, the word of the last redirect. */
@Provider
@ApplicationScoped
public class PageWriter implements MessageBodyWriter<Page> {

    @Context
    private HttpServletRequest request;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Page.class;
    }

    @Override
    public void writeTo(Page page, Class<?> type, Type generic, Annotation[] annotations, MediaType media,
            MultivaluedMap<String, Object> headers, OutputStream out) throws IOException {
        byte[] html = Templates.render(page, surroundings(page)).getBytes(StandardCharsets.UTF_8);
        headers.putSingle(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8");
        Csrf.cookie(request).ifPresent(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
        if (page.fragment() == null && Flash.left(request) != null) {
            headers.add(HttpHeaders.SET_COOKIE, Flash.forget(request));
        }
        out.write(html);
    }

    private Map<String, Object> surroundings(Page page) {
        boolean holdsForm = caller.form().isPresent();
        CurrentUser user = holdsForm ? null : caller.signedIn().orElse(null);
        ZoneId zone = caller.signedIn().map(CurrentUser::location).map(Place::zone).orElse(ZoneOffset.UTC);
        Map<String, Object> values = new HashMap<>();
        values.put("user", user);
        values.put("holdsForm", holdsForm);
        values.put("entries", user == null ? List.of() : Navigation.of(user));
        values.put("csrf", Csrf.token(request));
        values.put("flash", Flash.left(request));
        values.put("path", request.getRequestURI());
        values.put("formats", new Formats(zone, clock));
        values.put("failed", page.status() >= 400);
        return values;
    }
}
