package dev.weighbridge.benchmarks.decoder;

import dev.weighbridge.gateway.testing.Seeded;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Whole responses, read by us and by the plain reader; one operation is one response. */
@State(Scope.Thread)
public class DecoderBenchmark {
    private static final long WARM_UP_CORE_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** The kind of stream, a {@link ChatStream}. */
    @Param({"OPENAI", "OPENROUTER"})
    public String stream = "OPENAI";

    /** Who reads it, a {@link Reader}. */
    @Param({"PLAIN", "DECODER_BY_BUFFERS", "DECODER_BY_EVENTS"})
    public String reader = "PLAIN";

    /** The seed of its text. */
    @Param("1")
    public long seed = 1;

    private Body body = Body.of(new byte[0]);
    private Reader reading = Reader.PLAIN;

    /**
     * Makes the body, and reads it for so long in processor time that the compiler is done. JMH counts its own warm-up by
     * the wall, of which a busy machine may leave the compiler next to nothing.
     */
    @Setup
    public void setUp(Blackhole blackhole) {
        body = Body.of(ChatStream.valueOf(stream).bytes(Seeded.random(seed)));
        reading = Reader.valueOf(reader);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long startedNanos = threads.getCurrentThreadCpuTime();
        while (threads.getCurrentThreadCpuTime() - startedNanos < WARM_UP_CORE_NANOS) {
            blackhole.consume(reading.read(body));
        }
    }

    /** Reads one response. */
    @Benchmark
    public Object read(CoreTime core) {
        core.streamRead();
        return reading.read(body);
    }
}
