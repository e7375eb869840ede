package dev.weighbridge.reports.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with slots: a piece of text before each slot and one after the last.
 *
 * @param pieces one more than there are slots; may be empty texts
 * @param slots in the order of the text
 */
record Template(List<String> pieces, List<Slot> slots) {
    private static final Pattern SLOT = Pattern.compile("\\{(#?)(\\d)}|<(\\d)>");

    /**
     * A place in a template.
     *
     * @param number its number, which tells it from the others
     * @param takes what fits into it
     */
    record Slot(int number, Takes takes) {}

    /** What fits into a slot: what the book knows, a number with its unit, or any text. */
    enum Takes {
        WORDS,
        NUMBER,
        ANYTHING
    }

    Template {
        pieces = List.copyOf(pieces);
        slots = List.copyOf(slots);
    }

    /** Reads {@code {0}} as a slot for what the book knows, {@code {#0}} as one for numbers and {@code <0>} as one for any text. */
    static Template of(String text) {
        List<String> pieces = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        Matcher matcher = SLOT.matcher(text);
        int at = 0;
        while (matcher.find()) {
            pieces.add(text.substring(at, matcher.start()));
            slots.add(slot(matcher));
            at = matcher.end();
        }
        pieces.add(text.substring(at));
        return new Template(pieces, slots);
    }

    private static Slot slot(Matcher found) {
        if (found.group(2) == null) {
            return new Slot(Integer.parseInt(found.group(3)), Takes.ANYTHING);
        }
        return new Slot(Integer.parseInt(found.group(2)), found.group(1).isEmpty() ? Takes.WORDS : Takes.NUMBER);
    }

    /** How much of it is text: the more, the less likely it fits by chance. */
    int literal() {
        return pieces.stream().mapToInt(String::length).sum();
    }

    boolean whole() {
        return slots.isEmpty();
    }

    /** The text with its slots filled, by their numbers. */
    String filled(String[] values) {
        StringBuilder text = new StringBuilder(pieces.get(0));
        for (int i = 0; i < slots.size(); i++) {
            String value = values[slots.get(i).number()];
            text.append(value).append(Particles.after(value, pieces.get(i + 1)));
        }
        return text.toString();
    }
}
