package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.Credentials;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** The rules of a base URL, as files and commands give it, and the mistakes people make with it. */
public final class BaseUrl {
    private static final String EXAMPLE = "http://127.0.0.1:11434/v1";

    private static final List<String> ROUTES = List.of("/chat/completions", "/responses", "/messages");

    private BaseUrl() {}

    /**
     * What is wrong with a text that is to be a base URL, in words that follow its name, e.g. {@code is "x/"; leave out
     * the slash at its end}; empty where {@link URI#create} may be called on it. Never quotes what may hold a secret.
     */
    public static Optional<String> complaint(String text) {
        try {
            return complaint(new URI(text), text);
        } catch (URISyntaxException e) {
            return Optional.of("is not a URL; give one like " + EXAMPLE);
        }
    }

    private static Optional<String> complaint(URI uri, String text) {
        // These two may hold a secret, so neither complaint quotes the value.
        if (uri.getRawUserInfo() != null) {
            return Optional.of("holds a user name or password; remove it and name the key's variable, e.g. MY_API_KEY");
        }
        if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return Optional.of("holds a query or fragment; end it with the path, e.g. https://host/v1");
        }
        return rule(uri, text).map(rule -> "is \"" + Credentials.shown(text) + "\"; " + rule);
    }

    private static Optional<String> rule(URI uri, String text) {
        String scheme = uri.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme)) || uri.getHost() == null) {
            return Optional.of("give http:// or https:// and a host, e.g. " + EXAMPLE);
        }
        if (text.endsWith("/")) {
            return Optional.of("leave out the slash at its end");
        }
        for (String route : ROUTES) {
            if (text.endsWith(route)) {
                return Optional.of("leave out " + route + ", it is added to the base URL");
            }
        }
        return text.contains("/v1/v1") ? Optional.of("/v1 is doubled; keep one") : Optional.empty();
    }
}
