package dev.weighbridge.benchmarks.decoder;

import java.util.Locale;
import org.openjdk.jmh.results.RunResult;

/**
 * What one benchmark reached in one round, on one core.
 *
 * @param stream the kind of stream
 * @param reader the benchmark method
 * @param eventsPerSecond data events a second
 * @param allocatedBytes bytes allocated per data event
 */
record Score(ChatStream stream, String reader, double eventsPerSecond, double allocatedBytes) {

    static Score of(RunResult result) {
        String method = result.getParams().getBenchmark();
        return new Score(
                ChatStream.valueOf(result.getParams().getParam("stream")),
                method.substring(method.lastIndexOf('.') + 1),
                result.getPrimaryResult().getScore(),
                allocated(result));
    }

    /** JMH writes the name with or without a leading dot, by version. */
    private static double allocated(RunResult result) {
        return result.getSecondaryResults().values().stream()
                .filter(each -> each.getLabel().toLowerCase(Locale.ROOT).endsWith("gc.alloc.rate.norm"))
                .mapToDouble(each -> each.getScore())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the gc profiler reported no allocation per operation"));
    }
}
