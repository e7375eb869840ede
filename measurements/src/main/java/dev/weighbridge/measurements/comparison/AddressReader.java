package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Value;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;

/** Reads a base URL and explains the mistakes people make with them. */
final class AddressReader {
    private static final List<String> ROUTES = List.of("/chat/completions", "/responses", "/messages");

    private AddressReader() {}

    static URI read(Value value) {
        String text = value.text();
        URI uri = parse(value, text);
        // These two may hold a secret, so neither complaint quotes the value.
        if (uri.getRawUserInfo() != null) {
            throw value.wrong("holds a user name or password; remove it and name the key's variable: key: MY_API_KEY");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw value.wrong("holds a query or fragment; end it with the path, e.g. https://host/v1");
        }
        checkHost(value, uri);
        checkPath(value, text);
        return uri;
    }

    private static URI parse(Value value, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw value.wrong("is not a URL; give one like http://127.0.0.1:11434/v1");
        }
    }

    private static void checkHost(Value value, URI uri) {
        String scheme = uri.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || uri.getHost() == null) {
            throw value.not("give http:// or https:// and a host, e.g. http://127.0.0.1:11434/v1");
        }
    }

    private static void checkPath(Value value, String text) {
        if (text.endsWith("/")) {
            throw value.not("leave out the slash at its end");
        }
        for (String route : ROUTES) {
            if (text.endsWith(route)) {
                throw value.not("leave out " + route + ", it is added to the base URL");
            }
        }
        if (text.contains("/v1/v1")) {
            throw value.not("/v1 is doubled; keep one");
        }
    }
}
