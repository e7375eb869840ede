package dev.weighbridge.reports.reading;

import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution;
import java.util.function.Function;

/** A distribution that a cell holds, with its name, unit and definition for the reader. */
public enum Quantity {
    /** Time to first token. */
    TTFT("Time to first token", "ms", 1e-6, Cell::ttft, "from sending a request to its first token of any kind"),
    /** Time to first visible token. */
    TTFV(
            "Time to first visible token",
            "ms",
            1e-6,
            Cell::ttfv,
            "the same to the first token the user sees, after any reasoning"),
    /** Time per output token. */
    TPOT("Time per output token", "ms", 1e-6, Cell::tpot, "mean time per token of a stream, after its first event"),
    /** Gaps between events. */
    GAP("Gap between events", "ms", 1e-6, Cell::gap, "time between two events that bear tokens, all streams together"),
    /** Longest gap of a stream. */
    LONGEST_GAP("Longest gap", "ms", 1e-6, Cell::longestGap, "the longest such gap of each stream: its worst stall"),
    /** End to end. */
    E2E("End to end", "ms", 1e-6, Cell::e2e, "from sending a request to the end of its answer"),
    /** Time to first token, from when it was due. */
    TTFT_SCHEDULED(
            "Time to first token, from when it was due",
            "ms",
            1e-6,
            Cell::ttftFromScheduled,
            "counts the wait of requests that left late, so a slow gateway cannot hide behind its own queue"),
    /** How late requests left. */
    SCHEDULE_DELAY("Schedule delay", "ms", 1e-6, Cell::scheduleDelay, "how late this machine sent requests"),
    /** Connecting. */
    CONNECT("Connecting", "ms", 1e-6, Cell::connect, "time to open a connection, where a new one was needed"),
    /** Output rate. */
    OUTPUT_RATE(
            "Output rate", "tokens/s", 1, Cell::outputRate, "tokens a second of each stream, after its first event"),
    /** Tokens per event. */
    TOKENS_PER_EVENT("Tokens per event", "tokens", 1, Cell::tokensPerEvent, "how many tokens arrive together");

    private final String label;
    private final String unit;
    private final double scale;
    // The accessor of a record: as immutable as the constant that holds it.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<Cell, Distribution> getter;

    private final String definition;

    Quantity(String label, String unit, double scale, Function<Cell, Distribution> getter, String definition) {
        this.label = label;
        this.unit = unit;
        this.scale = scale;
        this.getter = getter;
        this.definition = definition;
    }

    /** Its name in tables. */
    public String label() {
        return label;
    }

    /** The unit it is shown in. */
    public String unit() {
        return unit;
    }

    /** What it is, as half a sentence. */
    public String definition() {
        return definition;
    }

    /** Its sample in a cell, in the summary's units. */
    public Distribution of(Cell cell) {
        return getter.apply(cell);
    }

    /** A value of the summary in {@link #unit()}. */
    public double shown(double raw) {
        return raw * scale;
    }
}
