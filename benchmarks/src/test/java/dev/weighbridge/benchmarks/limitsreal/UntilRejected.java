package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.probe.ProbeStep;
import dev.weighbridge.measurements.limits.probe.ProbeStep.Shape;
import dev.weighbridge.measurements.limits.probe.Prober;
import java.util.ArrayList;
import java.util.List;

/** Sends one request after the other until one is rejected. */
final class UntilRejected implements Prober {
    private final List<Integer> completed = new ArrayList<>();
    private boolean over;
    private int sent;

    @Override
    public ProbeStep next(long nowNanos) {
        if (over) {
            return new ProbeStep.Done();
        }
        return sent > completed.size()
                ? new ProbeStep.Wait(Long.MAX_VALUE)
                : new ProbeStep.Send(sent++, Shape.SMALLEST);
    }

    @Override
    public void completed(int number, Observation observation) {
        completed.add(number);
        over |= observation.rejected();
    }

    @Override
    public void stop(String because) {
        over = true;
    }

    List<Integer> completed() {
        return completed;
    }
}
