package dev.weighbridge.benchmarks.decoder;

import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark reached in one round.
 *
 * @param stream the kind of stream
 * @param reader who read it
 * @param eventsPerSecond data events per second of processor time
 * @param allocatedBytes bytes allocated per data event
 */
record Score(ChatStream stream, Reader reader, double eventsPerSecond, double allocatedBytes) {
    private static final double NANOS_PER_SECOND = 1e9;

    static Score of(RunResult result) {
        return new Score(
                ChatStream.valueOf(result.getParams().getParam("stream")),
                Reader.valueOf(result.getParams().getParam("reader")),
                secondary(result, "events") / secondary(result, "coreNanos") * NANOS_PER_SECOND,
                secondary(result, "gc.alloc.rate.norm") / ChatStream.DATA_EVENTS);
    }

    /** A counter of ours or a profiler's; JMH writes some names with a leading dot, by version. */
    private static double secondary(RunResult result, String name) {
        return result.getSecondaryResults().values().stream()
                .filter(each -> each.getLabel().endsWith(name))
                .mapToDouble(each -> each.getScore())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("JMH reported no " + name));
    }
}
