package dev.weighbridge.measurements.forecast;

/**
 * The requests of one workload that a target will be asked.
 *
 * @param requests how many
 * @param lengths their lengths together, in the unit of {@link SeenCase#length()}
 * @param squares the sum of the squares of how often each case is asked; the requests where each is asked once
 */
public record PlannedCases(long requests, double lengths, double squares) {

    /** So many cases of these lengths together, each asked once. */
    public static PlannedCases once(long requests, double lengths) {
        return new PlannedCases(requests, lengths, requests);
    }
}
