package dev.weighbridge.simulator.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What all limits of a model said to one request. Not thread-safe: the event loop owns it. */
public final class Passage {
    private final List<Claim> claims;
    private final List<Reading> readings;
    private final Optional<Reading> refusal;
    private final Duration delay;
    private final Instant at;

    private Passage(List<Claim> claims, List<Reading> readings, Optional<Reading> refusal, Duration delay, Instant at) {
        this.claims = claims;
        this.readings = readings;
        this.refusal = refusal;
        this.delay = delay;
        this.at = at;
    }

    static Passage of(List<Claim> claims, Instant now) {
        List<Boolean> fits = claims.stream().map(claim -> claim.fits(now)).toList();
        Duration delay = claims.stream()
                .map(claim -> claim.limiter().delay(now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        int against = fits.indexOf(false);
        claims.forEach(claim -> claim.count(now, against < 0));
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            readings.add(claims.get(i).reading(now, fits.get(i)));
        }
        return new Passage(
                against < 0 ? claims : List.of(),
                List.copyOf(readings),
                against < 0 ? Optional.empty() : Optional.of(readings.get(against)),
                against < 0 ? delay : Duration.ZERO,
                now);
    }

    /** The first limit that refused it, empty where all admitted it. */
    public Optional<Reading> refusal() {
        return refusal;
    }

    /** How each limit stands now. */
    public List<Reading> readings() {
        return readings;
    }

    /** How long it is held back before it may begin. */
    public Duration delay() {
        return delay;
    }

    /** Tells the limits that admitted it that it is over. */
    public void ended(Instant now, long tokensUsed) {
        claims.stream()
                .filter(claim -> claim.limit().measure().settles())
                .forEach(claim -> claim.limiter().settled(at, now, claim.cost(), tokensUsed));
    }

    /** A request before one limit. */
    record Claim(Limit limit, Limiter limiter, long cost) {
        boolean fits(Instant now) {
            return limiter.fits(now, cost);
        }

        void count(Instant now, boolean admitted) {
            if (admitted) {
                limiter.take(now, cost);
            } else {
                limiter.turnedAway(now, cost);
            }
        }

        Reading reading(Instant now, boolean admitted) {
            return new Reading(limit, limiter.ruling(admitted, now, cost), cost, now);
        }
    }
}
