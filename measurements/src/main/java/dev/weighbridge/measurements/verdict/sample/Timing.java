package dev.weighbridge.measurements.verdict.sample;

import java.util.List;

/**
 * One time of one exchange.
 *
 * @param id the id of the exchange
 * @param seconds above 0
 */
public record Timing(String id, double seconds) {

    public Timing {
        Seconds.requireTimes(List.of(seconds));
    }
}
