package dev.weighbridge.evalsuites.claims;

/** Text of a model as a line of ours may quote it. */
final class Shown {
    private static final int MOST = 60;

    private Shown() {}

    static String of(String text) {
        String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= MOST ? line : line.substring(0, line.offsetByCodePoints(0, MOST - 5)) + "...";
    }
}
