package dev.weighbridge.evalsuites.suite.promptfoo;

import dev.weighbridge.measurements.userfile.Credentials;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what of Nunjucks, promptfoo's template language, cannot be filled in: all but plain variables. */
final class Nunjucks {
    private static final Pattern TAG =
            Pattern.compile("\\{[%#]-?\\s*\\w*|\\{\\{(?<inside>.*?)(\\}\\}|$)", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("\\s*[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]*\\s*");

    private Nunjucks() {}

    /** What the text uses that cannot be filled in, for a notice; empty where there is nothing. */
    static Optional<String> unsupported(String text) {
        Matcher matcher = TAG.matcher(text);
        while (matcher.find()) {
            String inside = matcher.group("inside");
            boolean plain = inside != null
                    && PLAIN.matcher(inside).matches()
                    && !inside.strip().startsWith("env.");
            if (!plain) {
                return Optional.of("\"" + Credentials.shown(matcher.group().strip()) + "\"");
            }
        }
        return Optional.empty();
    }
}
