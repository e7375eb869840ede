package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.util.random.RandomGenerator;

/**
 * Sends bursts with pauses of random length between them and looks for nothing: it shows whether a limiter is what it is
 * said to be. A burst ends with its second rejection, and the pause begins when nothing of it is under way.
 */
final class Exercise implements Prober {
    private static final int REJECTIONS = 2;
    private static final long LONGEST_PAUSE_NANOS = 2_000_000_000;

    /** So that requests reach the limiter in the order they were sent. */
    private static final long BETWEEN_SENDS_NANOS = 4_000_000;

    private final Shape shape;
    private final int atOnce;
    private final long untilNanos;
    private final RandomGenerator random;
    private long resumeNanos;
    private int rejections;
    private int sent;
    private int underWay;
    private boolean stopped;

    /**
     * One exercise.
     *
     * @param shape what it sends
     * @param atOnce how many are under way at once
     * @param untilNanos when it ends
     */
    Exercise(Shape shape, int atOnce, long untilNanos, RandomGenerator random) {
        this.shape = shape;
        this.atOnce = atOnce;
        this.untilNanos = untilNanos;
        this.random = random;
    }

    @Override
    public ProbeStep next(long nowNanos) {
        if (stopped || nowNanos >= untilNanos) {
            return new ProbeStep.Done();
        }
        if (rejections >= REJECTIONS && underWay > 0) {
            return new ProbeStep.Wait(Long.MAX_VALUE);
        }
        if (rejections >= REJECTIONS) {
            rejections = 0;
            resumeNanos = nowNanos + random.nextLong(LONGEST_PAUSE_NANOS);
        }
        if (nowNanos < resumeNanos) {
            return new ProbeStep.Wait(resumeNanos);
        }
        if (underWay >= atOnce) {
            return new ProbeStep.Wait(Long.MAX_VALUE);
        }
        resumeNanos = nowNanos + BETWEEN_SENDS_NANOS;
        underWay++;
        return new ProbeStep.Send(sent++, shape);
    }

    @Override
    public void completed(int number, Observation observation) {
        underWay--;
        rejections += observation.rejected() ? 1 : 0;
    }

    @Override
    public void stop(String because) {
        stopped = true;
    }
}
