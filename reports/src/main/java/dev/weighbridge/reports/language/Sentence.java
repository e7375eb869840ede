package dev.weighbridge.reports.language;

import dev.weighbridge.reports.language.Template.Slot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads one text by a book. A part of it is read once however many phrases ask for it, and after so many steps a text is
 * not known, so that none can hold a page up. Not thread-safe.
 */
final class Sentence {
    private static final int MOST_STEPS = 20_000;
    private static final int MOST_SLOTS = 10;

    private final Phrasebook book;
    private final Names names;
    private final Map<String, Optional<String>> parts = new HashMap<>();
    private int steps;

    /** A text as it is compared, and as slots take it, character by character. */
    private record Read(String looked, String taken) {}

    private Sentence(Phrasebook book, Names names) {
        this.book = book;
        this.names = names;
    }

    /** The text in the book's language; empty where the book does not know it. */
    static Optional<String> read(Phrasebook book, Names names, String text) {
        if (!book.says(text)) {
            return Optional.of(text);
        } else if (Names.confusing(text)) {
            return Optional.empty();
        }
        return new Sentence(book, names).looked(names.hide(text)).map(names::reveal);
    }

    private Optional<String> part(String text) {
        if (names.has(text) || !book.says(text)) {
            return Optional.of(text);
        }
        Optional<String> known = parts.get(text);
        if (known == null) {
            known = looked(text);
            parts.put(text, known);
        }
        return known;
    }

    private @Nullable String taken(Slot slot, String part) {
        return switch (slot.takes()) {
            case ANYTHING -> part;
            case NUMBER ->
                book.says(part.replace(" to ", " ")) ? null : part(part).orElse(null);
            case WORDS -> balanced(part) ? part(part).orElse(null) : null;
        };
    }

    /** Whether each bracket that is opened is closed, so that no part begins in one and ends outside. */
    private static boolean balanced(String part) {
        int open = 0;
        for (int i = 0; i < part.length() && open >= 0; i++) {
            char each = part.charAt(i);
            if (each == '(' || each == '[') {
                open++;
            } else if (each == ')' || each == ']') {
                open--;
            }
        }
        return open == 0;
    }

    /** Templates have blanks of one width. */
    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private Optional<String> looked(String text) {
        String begun = Phrasebook.begun(spaced(text));
        String whole = book.whole().get(begun);
        return whole != null ? Optional.of(whole) : slotted(begun, text);
    }

    private Optional<String> slotted(String begun, String text) {
        for (Phrase phrase : book.slotted()) {
            Template english = phrase.english();
            if (mayFit(english, begun)) {
                String[] values = new String[MOST_SLOTS];
                if (fits(
                        english,
                        0,
                        new Read(begun, text),
                        english.pieces().get(0).length(),
                        values)) {
                    return Optional.of(phrase.other().filled(values));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean mayFit(Template english, String text) {
        List<String> pieces = english.pieces();
        return text.length() > english.literal()
                && text.startsWith(pieces.get(0))
                && text.endsWith(pieces.get(pieces.size() - 1));
    }

    /** Whether the slots from one on can be filled with the text from here on; fills them. */
    private boolean fits(Template english, int slot, Read text, int from, @Nullable String[] values) {
        steps++;
        String next = english.pieces().get(slot + 1);
        if (slot == english.slots().size() - 1) {
            return takes(
                    english.slots().get(slot), text.taken(), from, text.taken().length() - next.length(), values);
        }
        int end = text.looked().indexOf(next, from + 1);
        while (end >= 0 && steps <= MOST_STEPS) {
            if (takes(english.slots().get(slot), text.taken(), from, end, values)
                    && fits(english, slot + 1, text, end + next.length(), values)) {
                return true;
            }
            end = text.looked().indexOf(next, end + 1);
        }
        return false;
    }

    private boolean takes(Slot slot, String text, int from, int end, @Nullable String[] values) {
        if (end <= from) {
            return false;
        }
        String part = text.substring(from, end);
        values[slot.number()] = taken(slot, part);
        return values[slot.number()] != null;
    }
}
