package dev.weighbridge.benchmarks.fidelity;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Prints what was measured and remembers whether every aim was met. */
final class Table {
    private final PrintWriter out;
    private boolean everyAimMet = true;

    Table(PrintWriter out) {
        this.out = out;
    }

    boolean everyAimMet() {
        return everyAimMet;
    }

    void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** One distribution over exchanges, in milliseconds. */
    Sample distribution(String what, List<Joined> joined, ToLongFunction<Joined> nanos) {
        Sample sample = new Sample(joined.stream().mapToLong(nanos).toArray());
        say(
                "%-46s mean %8.3f  p50 %8.3f  p99 %8.3f  longest %8.3f ms",
                what, sample.meanMillis(), sample.millisAt(0.5), sample.millisAt(0.99), sample.millisAt(1));
        return sample;
    }

    /** One value that must not be above its limit. */
    void aim(String what, double value, double limit, String unit) {
        boolean met = value <= limit;
        everyAimMet &= met;
        say("%-46s %8.3f %-2s (aim <= %s: %s)", what, value, unit, limit, met ? "met" : "NOT met");
    }
}
