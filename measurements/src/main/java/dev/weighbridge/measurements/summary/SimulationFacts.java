package dev.weighbridge.measurements.summary;

/**
 * How a simulation ended.
 *
 * @param name its simple class name
 * @param finished whether it did all it planned
 * @param because why it did not; empty where it finished
 */
public record SimulationFacts(String name, boolean finished, String because) {}
