package dev.weighbridge.measurements.plan;

/**
 * How a block went, as far as choosing the next one needs it.
 *
 * @param block the block
 * @param sent requests sent
 * @param delivered requests answered
 * @param metSlo requests answered within their workload's service level
 * @param clientBound whether this machine was too slow to offer the load
 */
public record BlockResult(Block block, int sent, int delivered, int metSlo, boolean clientBound) {}
