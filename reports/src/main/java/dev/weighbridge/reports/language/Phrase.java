package dev.weighbridge.reports.language;

import java.util.Comparator;

/**
 * A text with slots, and the same in another language.
 *
 * @param english what is written
 * @param other what it becomes, with the same slots in whatever order
 * @param kind whether it joins other texts
 */
record Phrase(Template english, Template other, Kind kind) {
    /** So many letters at the beginning hardly fit by chance. */
    private static final int TELLING = 12;

    /** Sentences are taken apart first, then what begins tellingly is looked for, then lists are taken apart. */
    static final Comparator<Phrase> IN_TURN =
            Comparator.comparingInt(Phrase::turn).thenComparingInt(Phrase::commonness);

    /** Whether a phrase joins other texts: to sentences, to lists, or not. */
    enum Kind {
        JOINT,
        LIST,
        OTHER
    }

    private int turn() {
        return switch (kind) {
            case JOINT -> 0;
            case LIST -> 2;
            case OTHER -> english.pieces().get(0).length() >= TELLING ? 1 : 3;
        };
    }

    /** Joints and lists stay in their order, others come by how much of them is text. */
    private int commonness() {
        return kind == Kind.OTHER ? -english.literal() : 0;
    }
}
