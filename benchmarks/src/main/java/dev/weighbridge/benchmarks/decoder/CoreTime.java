package dev.weighbridge.benchmarks.decoder;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the measuring thread used, and the events it read with it. Wall time would also count what other processes of the
 * machine took, and a profiler of the whole process what went on outside the measured iterations. Garbage collection runs
 * on other threads and is not in the time; allocation is shown apart.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CoreTime {
    /** Data events read in this iteration. */
    public long events;

    /** Processor nanoseconds of this iteration. */
    public long coreNanos;

    /** Bytes allocated in this iteration. */
    public long allocatedBytes;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private long startNanos;
    private long startBytes;

    /** Reads the thread's meters. */
    @Setup(Level.Iteration)
    public void start() {
        startBytes = threads.getCurrentThreadAllocatedBytes();
        startNanos = threads.getCurrentThreadCpuTime();
    }

    /** Reads them again. */
    @TearDown(Level.Iteration)
    public void stop() {
        coreNanos = threads.getCurrentThreadCpuTime() - startNanos;
        allocatedBytes = threads.getCurrentThreadAllocatedBytes() - startBytes;
    }

    /** One whole stream was read. */
    void streamRead() {
        events += ChatStream.DATA_EVENTS;
    }
}
