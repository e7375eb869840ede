package dev.weighbridge.benchmarks.decoder;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The processor time of the measuring thread, and the events it read in it. Wall time would also count what other
 * processes of the machine took. Garbage collection runs on other threads and is not in it; allocation is shown apart.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CoreTime {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /** Data events read in this iteration. */
    public long events;

    /** Processor nanoseconds of this iteration. */
    public long coreNanos;

    private long startedNanos;

    /** Reads the thread's clock. */
    @Setup(Level.Iteration)
    public void start() {
        startedNanos = threads.getCurrentThreadCpuTime();
    }

    /** Reads it again. */
    @TearDown(Level.Iteration)
    public void stop() {
        coreNanos = threads.getCurrentThreadCpuTime() - startedNanos;
    }

    /** One whole stream was read. */
    void streamRead() {
        events += ChatStream.DATA_EVENTS;
    }
}
