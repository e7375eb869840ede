package dev.weighbridge.reports.text;

import java.util.Locale;

/**
 * Foreign text made harmless to look at: what would steer a terminal, turn the reading direction or hide is spelled out,
 * and what is huge is cut. Text that went through once is left as it is. Escaping for HTML is the template's work and
 * comes after.
 */
public final class Visible {
    /** How many characters of a text are shown where it must be cut. */
    public static final int MOST = 500;

    /** Texts this little longer are not cut: it is about what the note takes that they were. */
    private static final int SLACK = 60;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE = 0x7F;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Visible() {}

    /** The text with everything in it visible, at most about {@link #MOST} of its characters. */
    public static String of(String raw) {
        StringBuilder shown = new StringBuilder(Math.min(raw.length(), MOST + SLACK));
        int at = 0;
        while (at < raw.length() && shown.length() <= MOST + SLACK) {
            int codePoint = raw.codePointAt(at);
            append(shown, codePoint);
            at += Character.charCount(codePoint);
        }
        return shown.length() <= MOST + SLACK ? shown.toString() : cut(shown, raw.length());
    }

    /** The whole text with everything in it visible; line breaks and tabs stay. */
    public static String lines(String raw) {
        StringBuilder shown = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || codePoint == '\t') {
                shown.appendCodePoint(codePoint);
            } else {
                append(shown, codePoint);
            }
        });
        return shown.toString();
    }

    private static String cut(StringBuilder shown, int length) {
        boolean parted = Character.isHighSurrogate(shown.charAt(MOST - 1));
        shown.setLength(parted ? MOST - 1 : MOST);
        return shown.append("\u2026 (")
                .append(Numbers.count(length))
                .append(" characters in all)")
                .toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        switch (Character.getType(codePoint)) {
            case Character.CONTROL -> appendControl(shown, codePoint);
            case Character.FORMAT -> appendFormat(shown, codePoint);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> appendName(shown, codePoint);
            case Character.SURROGATE -> shown.appendCodePoint(REPLACEMENT);
            default -> shown.appendCodePoint(codePoint);
        }
    }

    private static void appendControl(StringBuilder shown, int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            shown.append(' ');
        } else if (codePoint < ' ') {
            shown.appendCodePoint(CONTROL_PICTURES + codePoint);
        } else if (codePoint == DELETE) {
            shown.appendCodePoint(DELETE_PICTURE);
        } else {
            appendName(shown, codePoint);
        }
    }

    /** Joiners belong to emoji and to several scripts; every other format character only hides or turns text. */
    private static void appendFormat(StringBuilder shown, int codePoint) {
        if (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER) {
            shown.appendCodePoint(codePoint);
        } else {
            appendName(shown, codePoint);
        }
    }

    private static void appendName(StringBuilder shown, int codePoint) {
        shown.append(String.format(Locale.ROOT, "\u27e8U+%04X\u27e9", codePoint));
    }
}
