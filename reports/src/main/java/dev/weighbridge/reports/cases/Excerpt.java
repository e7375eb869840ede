package dev.weighbridge.reports.cases;

import dev.weighbridge.reports.text.Visible;

/**
 * The beginning of a foreign text, with everything in it visible.
 *
 * @param text what is shown, line breaks kept; empty where there is nothing
 * @param length how many characters (UTF-16 units) the whole has
 * @param shown how many of these are shown
 */
public record Excerpt(String text, int length, int shown) {
    /** Nothing was said. */
    public static final Excerpt NOTHING = new Excerpt("", 0, 0);

    /** The first characters of a text, no more than so many. */
    public static Excerpt of(String raw, int most) {
        int end = Math.min(raw.length(), most);
        boolean parted = end > 0 && end < raw.length() && Character.isHighSurrogate(raw.charAt(end - 1));
        int shown = parted ? end - 1 : end;
        return new Excerpt(Visible.lines(raw.substring(0, shown)), raw.length(), shown);
    }

    /** Whether there is more than is shown. */
    public boolean cut() {
        return shown < length;
    }
}
