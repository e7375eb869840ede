package dev.weighbridge.benchmarks.decoder;

import static java.util.Objects.requireNonNull;

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
        double events = counter(result, "events");
        return new Score(
                ChatStream.valueOf(result.getParams().getParam("stream")),
                Reader.valueOf(result.getParams().getParam("reader")),
                events / counter(result, "coreNanos") * NANOS_PER_SECOND,
                counter(result, "allocatedBytes") / events);
    }

    private static double counter(RunResult result, String name) {
        return requireNonNull(result.getSecondaryResults().get(name), "JMH reported no " + name)
                .getScore();
    }
}
