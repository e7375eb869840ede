package dev.weighbridge.reports.text;

/**
 * Foreign text made harmless to look at: what would steer a terminal, turn the reading direction or hide is spelled out,
 * and what is huge is cut. Escaping for HTML is the template's work and comes after.
 */
public final class Visible {
    /** How many characters of one text are shown. */
    public static final int MOST = 500;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private Visible() {}

    /** The text with everything in it visible, at most {@link #MOST} of its characters. */
    public static String of(String raw) {
        StringBuilder shown = new StringBuilder(Math.min(raw.length(), MOST));
        int at = 0;
        for (int i = 0; i < MOST && at < raw.length(); i++) {
            int codePoint = raw.codePointAt(at);
            append(shown, codePoint);
            at += Character.charCount(codePoint);
        }
        if (at < raw.length()) {
            shown.append("\u2026 (").append(Numbers.count(raw.length())).append(" characters in all)");
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL -> appendControl(shown, codePoint);
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                appendName(shown, codePoint);
            case Character.SURROGATE -> shown.appendCodePoint(REPLACEMENT);
            default -> shown.appendCodePoint(codePoint);
        }
    }

    private static void appendControl(StringBuilder shown, int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            shown.append(' ');
        } else if (codePoint < ' ') {
            shown.appendCodePoint(CONTROL_PICTURES + codePoint);
        } else if (codePoint == 0x7F) {
            shown.appendCodePoint(DELETE_PICTURE);
        } else {
            appendName(shown, codePoint);
        }
    }

    private static void appendName(StringBuilder shown, int codePoint) {
        shown.append("\u27e8U+")
                .append(Integer.toHexString(0x10000 | codePoint).substring(1).toUpperCase(java.util.Locale.ROOT))
                .append('\u27e9');
    }
}
