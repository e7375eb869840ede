package dev.weighbridge.benchmarks.evals;

import java.io.PrintWriter;
import java.util.Locale;

/** What a benchmark prints, and whether every aim was met. */
public final class Sheet {
    private final PrintWriter out;
    private boolean met = true;

    public Sheet(PrintWriter out) {
        this.out = out;
    }

    public void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** A line that ends with whether its aim was met. */
    public void aim(boolean reached, String format, Object... values) {
        met &= reached;
        say("%s  %s", String.format(Locale.ROOT, format, values), reached ? "ok" : "MISSED");
    }

    public boolean met() {
        return met;
    }

    public String inWords() {
        return met ? "every aim met" : "not every aim met";
    }
}
