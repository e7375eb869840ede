package dev.weighbridge.reports.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names in a page, which are no words. Those with blanks or marks in them are hidden while sentences are read. */
final class Names {
    private static final char FIRST_HIDDEN = '\ue000';
    private static final char LAST_HIDDEN = '\uf8ff';

    private final Set<String> all;
    private final List<String> hidden;

    Names(Collection<String> names) {
        this.all = new HashSet<>(names);
        this.hidden = all.stream()
                .filter(name -> !name.chars().allMatch(Names::plain))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(LAST_HIDDEN - FIRST_HIDDEN)
                .toList();
    }

    boolean has(String text) {
        return all.contains(text);
    }

    /** Whether a text holds characters that stand for names, so that none can be hidden in it. */
    static boolean confusing(String text) {
        return text.chars().anyMatch(each -> each >= FIRST_HIDDEN && each <= LAST_HIDDEN);
    }

    /** The text with a character in the place of each name that would confuse who reads it. */
    String hide(String text) {
        String read = text;
        for (int i = 0; i < hidden.size(); i++) {
            read = read.replace(hidden.get(i), String.valueOf((char) (FIRST_HIDDEN + i)));
        }
        return read;
    }

    String reveal(String text) {
        StringBuilder read = new StringBuilder();
        text.chars().forEach(each -> {
            if (each >= FIRST_HIDDEN && each <= LAST_HIDDEN) {
                read.append(hidden.get(each - FIRST_HIDDEN));
            } else {
                read.append((char) each);
            }
        });
        return read.toString();
    }

    private static boolean plain(int character) {
        return Character.isLetterOrDigit(character) || "-_./:".indexOf(character) >= 0;
    }
}
