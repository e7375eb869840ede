package dev.weighbridge.evalsuites.grade.text;

/**
 * Writes word boundaries out in ASCII. JDK 17 and 19 differ on whether a Hangul letter is part of a word to
 * {@code \b}; a grade must not depend on who runs it.
 */
final class AsciiBoundaries {
    private static final String BOUNDARY = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";
    private static final String INSIDE = "(?:(?<=\\w)(?=\\w)|(?<!\\w)(?!\\w))";

    private AsciiBoundaries() {}

    /** The expression, with {@code \b} and {@code \B} spelled out where they stand outside a class or a quote. */
    static String in(String expression) {
        StringBuilder out = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            if (c == '\\' && i + 1 < expression.length()) {
                char next = expression.charAt(++i);
                quoted = next == 'Q' || (quoted && next != 'E');
                out.append(quoted || depth > 0 ? "\\" + next : escape(next));
            } else {
                depth += quoted ? 0 : step(c, depth);
                out.append(c);
            }
        }
        return out.toString();
    }

    private static int step(char c, int depth) {
        return c == '[' ? 1 : c == ']' && depth > 0 ? -1 : 0;
    }

    private static String escape(char next) {
        return switch (next) {
            case 'b' -> BOUNDARY;
            case 'B' -> INSIDE;
            default -> "\\" + next;
        };
    }
}
