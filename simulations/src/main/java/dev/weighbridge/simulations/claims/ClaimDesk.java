package dev.weighbridge.simulations.claims;

import dev.weighbridge.evalsuites.claims.Ask;
import dev.weighbridge.evalsuites.claims.CallSpec;
import dev.weighbridge.evalsuites.claims.ClaimResults;
import dev.weighbridge.evalsuites.claims.ClaimRun;
import dev.weighbridge.evalsuites.claims.Observation;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.request.ModelRequest;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.WorstCase;
import dev.weighbridge.simulations.setup.Preparation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands out the calls of the suites one by one, each with leave of the run's caps. Thread-safe. */
final class ClaimDesk {
    /** The engine writes a request once more where a pooled connection dies under it, and both may be billed. */
    private static final int SENDS_AT_MOST = 2;

    private static final int TEMPLATE_TOKENS = 512;

    private final String simulation;
    private final Preparation prepared;
    private final NanoClock clock;
    private final List<Provided> provided;
    private final List<ClaimRun> runs = new ArrayList<>();
    private final List<String> withheld = new ArrayList<>();
    private int current;

    ClaimDesk(String simulation, Preparation prepared, List<Provided> provided, boolean optedIn, NanoClock clock) {
        this.simulation = simulation;
        this.prepared = prepared;
        this.clock = clock;
        this.provided = provided;
        provided.forEach(one -> runs.add(new ClaimRun(one.suite(), optedIn)));
    }

    /** How many requests there will be at most. */
    int requestsAtMost() {
        return runs.stream().mapToInt(ClaimRun::requestsAtMost).sum();
    }

    /** The next call that may be made; empty where all is done. */
    synchronized Optional<ClaimWork> next() {
        while (current < runs.size()) {
            Optional<Ask> ask = runs.get(current).next();
            if (ask.isEmpty()) {
                current++;
                continue;
            }
            Optional<ClaimWork> work = work(ask.get());
            if (work.isPresent()) {
                return work;
            }
        }
        return Optional.empty();
    }

    private Optional<ClaimWork> work(Ask ask) {
        Optional<TokenPrice> price = price(ask);
        if (price.isEmpty()) {
            withheld.add(ask.name() + ": the price of " + model(ask) + " is not known; add a target with it");
            return Optional.empty();
        }
        // What the last call left unused may be what this one needs.
        prepared.journal().drain();
        Reservation reservation = prepared.journal().reserve(labels(ask), worst(ask, price.get()));
        if (reservation instanceof Refused refused) {
            withheld.add(ask.name() + ": " + refused.because());
            return Optional.empty();
        }
        Provided of = provided.get(current);
        return Optional.of(ClaimWork.of(
                ask,
                (Reserved) reservation,
                of.access(),
                prepared.comparison().timeouts(),
                clock.nanos(),
                this::ended));
    }

    /** A call that shows no good key can cost nothing. */
    private Optional<TokenPrice> price(Ask ask) {
        boolean good = ask.spec().key() != CallSpec.Key.NONE
                && ask.spec().key() != CallSpec.Key.WRONG
                && ask.spec().key() != CallSpec.Key.BARE;
        return ask.isGet() || !good
                ? Optional.of(TokenPrice.FREE)
                : provided.get(current).price(model(ask));
    }

    private static String model(Ask ask) {
        ModelRequest request = ask.request();
        return request == null ? "" : request.model();
    }

    private static WorstCase worst(Ask ask, TokenPrice price) {
        ModelRequest request = ask.request();
        if (request == null) {
            return new WorstCase(1, 0, Money.ZERO);
        }
        Integer limit = request.parameters().lengthLimit();
        long input = (long) TEMPLATE_TOKENS + ask.call().body().getBytes(StandardCharsets.UTF_8).length;
        long output = limit == null ? 0 : limit;
        return new WorstCase(
                SENDS_AT_MOST,
                (input + output) * SENDS_AT_MOST,
                price.atMost(input, output).times(SENDS_AT_MOST));
    }

    private Labels labels(Ask ask) {
        String target = provided.get(current).access().target().name();
        return new Labels(simulation, target, Labels.CLAIMS, ask.name(), ask.repeat(), -1, Labels.CLAIMS, 1, true);
    }

    private synchronized void ended(ClaimWork work, Exchange exchange) {
        Ask ask = work.ask();
        prepared.journal()
                .settle(work.reserved(), exchange, ask.isGet() ? "" : ask.call().body());
        runs.get(current)
                .completed(
                        ask,
                        new Observation(
                                work.reserved().id(),
                                ask.name(),
                                ask.spec().dialect(),
                                model(ask),
                                exchange,
                                work.tap().body()));
    }

    /** The calls that were not made, and why. */
    synchronized List<String> withheld() {
        return List.copyOf(withheld);
    }

    /** What came of all claims. */
    synchronized List<ClaimResults> results() {
        List<ClaimResults> results = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            results.add(runs.get(i).results(provided.get(i).access().target().simulated()));
        }
        return results;
    }
}
