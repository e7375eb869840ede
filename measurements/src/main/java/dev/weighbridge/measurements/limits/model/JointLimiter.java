package dev.weighbridge.measurements.limits.model;

import java.util.List;

/** Admits what all of several admit. */
final class JointLimiter implements RunningLimiter {
    private final List<RunningLimiter> parts;

    JointLimiter(List<RunningLimiter> parts) {
        this.parts = parts;
    }

    @Override
    public boolean admits(long nanos, long tokens) {
        return parts.stream().allMatch(part -> part.admits(nanos, tokens));
    }

    @Override
    public void admitted(long nanos, long tokens) {
        parts.forEach(part -> part.admitted(nanos, tokens));
    }

    @Override
    public void rejected(long nanos, long tokens) {
        parts.forEach(part -> part.rejected(nanos, tokens));
    }

    @Override
    public void ended(long nanos, long tokens) {
        parts.forEach(part -> part.ended(nanos, tokens));
    }

    /** Each part's wait can only bring the others nearer, so the latest is the time. */
    @Override
    public long admitsAt(long nanos, long tokens) {
        return parts.stream()
                .mapToLong(part -> part.admitsAt(nanos, tokens))
                .max()
                .orElse(nanos);
    }

    @Override
    public long delayNanos(long nanos) {
        return parts.stream().mapToLong(part -> part.delayNanos(nanos)).max().orElse(0);
    }

    @Override
    public List<Usage> usage(long nanos) {
        return parts.stream().flatMap(part -> part.usage(nanos).stream()).toList();
    }
}
