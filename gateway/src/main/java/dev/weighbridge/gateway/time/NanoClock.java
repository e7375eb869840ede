package dev.weighbridge.gateway.time;

/** A monotonic clock in nanoseconds with an arbitrary origin. Implementations are thread-safe. */
@FunctionalInterface
public interface NanoClock {

    /** Nanoseconds since an arbitrary origin that is the same for every call in this process. */
    long nanos();

    /** The process's monotonic clock. On Linux it is the same for all processes of a machine. */
    static NanoClock system() {
        return System::nanoTime;
    }
}
