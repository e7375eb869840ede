package dev.weighbridge.reports.chart;

/**
 * How a target is told from others: by colour, shape and dash, so that no one of them is needed.
 *
 * @param index the target's position in its comparison, from 0; styles repeat after the sixth
 */
public record TargetStyle(int index) {
    private static final int STYLES = 6;
    private static final String[] SYMBOLS = {"circle", "diamond", "triangle", "rect", "arrow", "pin"};
    private static final Object[] DASHES = {
        "solid", new int[] {7, 4}, new int[] {2, 3}, new int[] {9, 3, 2, 3}, new int[] {12, 4}, new int[] {4, 2}
    };

    /** The number of its style sheet variable and symbol, from 1. */
    public int number() {
        return index % STYLES + 1;
    }

    /** Its colour, a variable of the style sheet that knows light, dark and print. */
    String colour() {
        return "var(--target-" + number() + ")";
    }

    String symbol() {
        return SYMBOLS[index % STYLES];
    }

    Object dash() {
        return DASHES[index % STYLES];
    }
}
