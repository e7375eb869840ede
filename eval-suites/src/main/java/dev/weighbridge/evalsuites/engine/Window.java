package dev.weighbridge.evalsuites.engine;

/**
 * How many requests may be in flight at once: doubled with each round until the first rejection or the cap, cut by half
 * by a rejection, and then grown by one a round (TCP's slow start and congestion avoidance, RFC 5681). Not thread-safe.
 */
final class Window {
    private static final double FIRST = 2;

    private final int most;
    private double size;
    private boolean slowStart = true;

    Window(int most) {
        this.most = most;
        this.size = Math.min(FIRST, most);
    }

    int size() {
        return (int) size;
    }

    /** An answer came while so many, itself included, were in flight; a window that was not full proves nothing. */
    void answered(int inFlight) {
        if (inFlight >= size()) {
            size = Math.min(most, size + (slowStart ? 1 : 1 / size));
        }
    }

    void cut() {
        slowStart = false;
        size = Math.max(1, size / 2);
    }
}
