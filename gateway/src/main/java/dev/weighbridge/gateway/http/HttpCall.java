package dev.weighbridge.gateway.http;

import dev.weighbridge.gateway.exchange.Header;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * An HTTP request ready to be sent, without its credential: drivers add that last, so it is never stored. It is a POST,
 * or a GET where it has no body.
 *
 * @param path the path below the base URL, with a leading slash
 * @param headers the headers, without any credential
 * @param body the JSON body; empty for a GET
 */
public record HttpCall(String path, List<Header> headers, String body) {

    public HttpCall {
        headers = List.copyOf(headers);
    }

    /** A GET of this path. */
    public static HttpCall get(String path) {
        return new HttpCall(path, List.of(new Header("Accept", "application/json")), "");
    }

    /** Whether it is a GET. */
    public boolean isGet() {
        return body.isEmpty();
    }

    /** The same call with these headers, which replace those of the same name in any case. */
    public HttpCall with(Map<String, String> others) {
        Set<String> replaced = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        replaced.addAll(others.keySet());
        List<Header> all = new ArrayList<>(headers);
        all.removeIf(header -> replaced.contains(header.name()));
        others.forEach((name, value) -> all.add(new Header(name, value)));
        return new HttpCall(path, all, body);
    }
}
