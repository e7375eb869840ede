package dev.weighbridge.evalsuites.grade.form;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts sentences: what ends in a full stop, question or exclamation mark, of English, Korean or Chinese. */
public final class Sentences {
    private static final Pattern END =
            Pattern.compile("(?:(?<latin>[.!?]+|…+)[\"'”’)\\]*_]*(?=\\s|\\z)|(?<wide>[。！？]+)[」』”’）]*)");
    private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}.]+)\\z");
    private static final Pattern NEXT = Pattern.compile("\\s*\\p{Ll}");
    private static final Set<String> SHORT = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "inc", "ltd", "co", "vs", "e.g", "i.e", "no", "fig",
            "approx", "ph.d", "gen", "capt", "lt", "rev", "sen", "rep", "cf", "al");

    private Sentences() {}

    /** How many sentences a text has; a rest without a mark at its end is one. */
    public static int count(String text) {
        Matcher ends = END.matcher(text);
        int count = 0;
        int from = 0;
        while (ends.find()) {
            if (ends.group("wide") != null || closes(text, from, ends)) {
                count += says(text.substring(from, ends.start())) ? 1 : 0;
                from = ends.end();
            }
        }
        return count + (says(text.substring(from)) ? 1 : 0);
    }

    private static boolean closes(String text, int from, Matcher end) {
        if (!end.group("latin").equals(".")) {
            return true;
        }
        Matcher last = LAST_WORD.matcher(text.substring(from, end.start()));
        String word = last.find() ? last.group(1) : "";
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0)) && !word.equals("I");
        boolean marker = word.matches("\\d{1,3}")
                && text.substring(from, end.start()).strip().equals(word);
        boolean goesOn = NEXT.matcher(text).region(end.end(), text.length()).lookingAt();
        return !initial && !marker && !goesOn && !SHORT.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
