package dev.weighbridge.benchmarks.gate;

import java.util.List;

/**
 * One row of a table: runs of one kind, drawn many times.
 *
 * @param n how many cases, blocks or blessed runs each comparison has
 * @param counted what is counted
 * @param words what is drawn, in a few words
 * @param sources where the comparisons of one run are drawn from
 */
record Cell(int n, String counted, String words, List<Source> sources) {

    static Cell of(int n, String counted, String words, Source source) {
        return new Cell(n, counted, words, List.of(source));
    }

    Cell blind() {
        return new Cell(n, counted, words, sources.stream().map(Source::blind).toList());
    }

    /** What rows are taken together by: numbers of the same things. */
    String size() {
        return n + " " + counted;
    }
}
