package dev.weighbridge.measurements.run;

/**
 * Leave to send one request; durable before it was given.
 *
 * @param id the exchange's id, unique over all processes of all runs that may be merged
 * @param labels what it is sent for
 * @param worst what was set aside for it
 */
public record Reserved(String id, Labels labels, WorstCase worst) implements Reservation {}
