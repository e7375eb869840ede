package dev.weighbridge.reports.page;

import java.util.List;

/**
 * A key that works on the page.
 *
 * @param key what stands on it
 * @param does what it does, as the rest of a sentence
 */
record Shortcut(String key, String does) {
    /** The keys of the cases. */
    static final List<Shortcut> OF_CASES = List.of(
            new Shortcut("/", "searches the cases"),
            new Shortcut("j", "next case"),
            new Shortcut("k", "previous case"),
            new Shortcut("Esc", "back"));
}
