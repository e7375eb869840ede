package dev.weighbridge.evalsuites.grade.judge;

import java.util.regex.Pattern;

/** Puts the text of others into a prompt so that it cannot pass for the prompt itself. */
final class Quoting {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF]");
    private static final Pattern DELIMITER =
            Pattern.compile("[\\[［【]\\s*(?=(?:BEGIN|END)\\b)", Pattern.CASE_INSENSITIVE);

    private Quoting() {}

    /** The text between delimiters of this name, its own delimiters made harmless. */
    static String block(String name, String text) {
        return "[BEGIN " + name + "]\n" + neutral(text) + "\n[END " + name + "]\n";
    }

    /** The text without what could be read as a delimiter, also where characters nobody sees are hidden in it. */
    static String neutral(String text) {
        return DELIMITER.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll("(");
    }
}
