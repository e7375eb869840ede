package dev.weighbridge.gateway.json;

/**
 * Text that can be written as UTF-8. JSON escapes can spell half a surrogate pair, which no UTF-8 file can hold; it is
 * read as U+FFFD.
 */
public final class WellFormed {
    private static final int REPLACEMENT = 0xFFFD;

    private WellFormed() {}

    /** The text, with every surrogate that has no partner replaced. */
    public static String text(String text) {
        return text.codePoints().noneMatch(WellFormed::lone) ? text : replaced(text);
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(codePoint -> lone(codePoint) ? REPLACEMENT : codePoint)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean lone(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
