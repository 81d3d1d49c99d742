package org.palpate.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/** A browser's request of which only headers, cookies and attributes matter. */
final class FakeRequest {

    private final Map<String, String> headers = new HashMap<>(Map.of("Host", "palpate.example"));
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();

    FakeRequest header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    FakeRequest cookie(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    HttpServletRequest asServlet() {
        return (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class}, (proxy, method, args) -> switch (method.getName()) {
                    case "getHeader" -> headers.get(args[0]);
                    case "getCookies" -> cookies.entrySet().stream()
                            .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue())).toArray(Cookie[]::new);
                    case "getAttribute" -> attributes.get(args[0]);
                    case "setAttribute" -> attributes.put((String) args[0], args[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
