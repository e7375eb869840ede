package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.exchange.Outcome;

/** Outcomes that say nothing about a claim: who was limited or cut off may well do what it says when asked again. */
final class Hindrance {
    private Hindrance() {}

    static boolean isOne(Observation observation) {
        Outcome outcome = observation.exchange().outcome();
        return outcome instanceof Outcome.RateLimited
                || outcome instanceof Outcome.Timeout
                || outcome instanceof Outcome.ConnectionError
                || outcome instanceof Outcome.Cancelled
                || outcome instanceof Outcome.Censored
                || (outcome instanceof Outcome.HttpError error && error.status() >= 500);
    }

    /** The outcome in a few words. */
    static String words(Observation observation) {
        Outcome outcome = observation.exchange().outcome();
        if (outcome instanceof Outcome.HttpError error) {
            return error.status() + " " + error.error().message();
        } else if (outcome instanceof Outcome.RateLimited limited) {
            return observation.status() + " " + limited.error().message();
        } else if (outcome instanceof Outcome.StreamError error) {
            return "an error in the stream: " + error.error().message();
        } else if (outcome instanceof Outcome.ProtocolError error) {
            return error.detail();
        }
        return outcome.label();
    }
}
