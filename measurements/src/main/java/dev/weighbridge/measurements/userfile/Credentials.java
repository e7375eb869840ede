package dev.weighbridge.measurements.userfile;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what looks like a secret, so that none is ever read from a file or shown again. */
public final class Credentials {
    /** What to do with a key instead. */
    public static final String WAY_OUT =
            "put it into an environment variable and name that, e.g. key: OPENROUTER_API_KEY";

    private static final int MOST_SHOWN = 80;
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{10,}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*");
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(bearer|basic)\\s+\\S.*|(sk|pk|rk|gsk|hf|runyour-v1)[-_][A-Za-z0-9_-]{8,}|AIza[A-Za-z0-9_-]{20,}");
    private static final Set<String> NAMES = Set.of(
            "authorization",
            "proxyauthorization",
            "apikey",
            "xapikey",
            "xgoogapikey",
            "accesstoken",
            "authtoken",
            "token",
            "bearer",
            "cookie",
            "password",
            "secret");

    private Credentials() {}

    /** Whether a key or header of this name holds a secret, whatever its case and separators. */
    public static boolean isCredentialName(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", ""));
    }

    /** Whether a value has the shape of a key. */
    public static boolean looksSecret(String value) {
        return SECRET.matcher(value.strip()).matches();
    }

    /** Whether this may name an environment variable: upper case, so that a pasted key is not taken for a name. */
    public static boolean isVariableName(String value) {
        return VARIABLE.matcher(value).matches();
    }

    /** A text the user gave, as complaints quote it: dots in the place of what looks like a key, and never long. */
    public static String shown(String given) {
        if (looksSecret(given)) {
            return "...";
        }
        return given.length() > MOST_SHOWN ? given.substring(0, MOST_SHOWN) + "..." : given;
    }

    /** A text with dots in the place of every word that looks like a key. */
    public static String masked(String text) {
        return WORD.matcher(text).replaceAll(word -> looksSecret(word.group()) ? "..." : word.group());
    }
}
