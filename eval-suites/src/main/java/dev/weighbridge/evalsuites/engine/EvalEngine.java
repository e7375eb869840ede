package dev.weighbridge.evalsuites.engine;

import dev.weighbridge.evalsuites.engine.Lane.Flight;
import dev.weighbridge.evalsuites.engine.Lane.Place;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which item is sent when, until every one has its row or no more can have one. Sans-I/O: its driver sends, waits
 * and reads the clock, in nanoseconds that never go back. It is the one layer that retries and paces. Not thread-safe.
 *
 * <p>Targets take turns in the order of the items and none gets far ahead, so that all see the same time of day. A target
 * that rejects a request is sent less; one that fails again and again is stopped, with the reason.
 */
public final class EvalEngine {
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Costs costs;
    private final EngineOptions options;
    private final Consequences consequences;
    private final Budget budget;
    private EarlyEnds early = EarlyEnds.NONE;
    private @Nullable String stopped;

    /**
     * An engine.
     *
     * @param items what is asked, in this order; those of one target keep theirs, those of several take turns
     * @param earlier what was done before; items with a row are not sent again
     * @throws IllegalArgumentException where an item is there twice
     */
    public EvalEngine(
            List<EvalItem> items, Earlier earlier, Costs costs, EngineOptions options, Consequences consequences) {
        this.costs = costs;
        this.options = options;
        this.consequences = consequences;
        this.budget = new Budget(options.caps(), earlier.used());
        byTarget(items).forEach((target, own) -> lanes.put(target, lane(target, own, earlier)));
    }

    private static Map<String, List<EvalItem>> byTarget(List<EvalItem> items) {
        return items.stream().collect(Collectors.groupingBy(EvalItem::target, LinkedHashMap::new, Collectors.toList()));
    }

    private Lane lane(String target, List<EvalItem> items, Earlier earlier) {
        if (new HashSet<>(items).size() < items.size()) {
            throw new IllegalArgumentException("an item of target \"" + target + "\" is planned twice");
        }
        List<Place> open = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            EvalItem item = items.get(i);
            if (!earlier.rows().contains(item)) {
                open.add(new Place(item, i, earlier.attempts().getOrDefault(item, 0)));
            }
        }
        return new Lane(target, open, new Throttle(options, options.paces().get(target)));
    }

    /** Has suites end early from now on; what is in flight is waited for. */
    public void endEarly(EarlyEnds ends) {
        early = ends;
        drop();
    }

    private void drop() {
        early.suites().forEach(suite -> lanes.values().forEach(lane -> lane.drop(suite)));
    }

    /** What is to be done now. */
    public EvalStep next(long nowNanos) {
        if (stopped == null) {
            stopped = budget.overshoot();
        }
        if (stopped != null || lanes.values().stream().allMatch(Lane::over)) {
            return inFlight() > 0 ? new EvalStep.Wait(Long.MAX_VALUE) : done();
        }
        long furthest = furthest();
        Lane first = null;
        long soonest = Long.MAX_VALUE;
        for (Lane lane : lanes.values()) {
            long earliest = lane.earliest(nowNanos, furthest);
            soonest = Math.min(soonest, earliest);
            if (earliest <= nowNanos && (first == null || lane.position() < first.position())) {
                first = lane;
            }
        }
        return first == null ? new EvalStep.Wait(soonest) : send(first, furthest, nowNanos);
    }

    /** The position that no target may go beyond before the slowest one has come nearer. */
    private long furthest() {
        long slowest = lanes.values().stream().mapToLong(Lane::position).min().orElse(Integer.MAX_VALUE);
        return slowest + options.lead();
    }

    private EvalStep send(Lane lane, long furthest, long nowNanos) {
        Place place = lane.peek(nowNanos, furthest);
        WorstCase worst = costs.worst(place.item());
        String shortOf = budget.shortOf(worst);
        if (shortOf == null) {
            budget.reserve(worst);
            lane.sent(place, worst, nowNanos);
            return new EvalStep.Send(place.item(), place.ended() + 1);
        } else if (inFlight() > 0) {
            // What is in flight mostly costs less than its worst case.
            return new EvalStep.Wait(Long.MAX_VALUE);
        }
        stopped = shortOf;
        return done();
    }

    private EvalStep done() {
        int missing = lanes.values().stream().mapToInt(Lane::missing).sum();
        String because = Stream.concat(
                        Optional.ofNullable(stopped).stream(),
                        lanes.values().stream().map(Lane::stopped).filter(Objects::nonNull))
                .collect(Collectors.joining("; "));
        return new EvalStep.Done(missing == 0, missing == 0 ? "" : because);
    }

    /**
     * Tells what became of a request; each {@link EvalStep.Send} is followed by exactly one such call, in any order.
     *
     * @throws IllegalArgumentException where this attempt is not in flight
     */
    public void completed(EvalItem item, int attempt, Exchange exchange, long nowNanos) {
        Lane lane = lanes.get(item.target());
        if (lane == null) {
            throw new IllegalArgumentException("no item of target \"" + item.target() + "\" is in flight");
        }
        Flight flight = lane.landed(item, attempt);
        Consequence consequence = consequences.of(exchange, attempt);
        budget.settle(flight.worst(), used(item, exchange, flight.worst(), consequence));
        lane.over(flight, exchange, consequence, nowNanos);
        if (consequence.settles()) {
            early.settled(item, exchange);
            drop();
        }
        if (consequence instanceof Consequence.Unasked unasked) {
            stop(unasked.because());
        }
    }

    /** What we stopped ourselves may have been billed all the same. */
    private WorstCase used(EvalItem item, Exchange exchange, WorstCase worst, Consequence consequence) {
        return consequence instanceof Consequence.Unasked
                ? worst
                : Consumption.of(exchange, worst, costs.price(item.target()));
    }

    /** Ends it at the next step, for a reason in words; the first reason stays. */
    public void stop(String because) {
        stopped = stopped == null ? because : stopped;
    }

    /** How many requests are in flight. */
    public int inFlight() {
        return lanes.values().stream().mapToInt(Lane::inFlight).sum();
    }

    /** How many items have no row yet; without those that need none. */
    public int missing() {
        return lanes.values().stream().mapToInt(Lane::missing).sum();
    }

    /** What was used up, with what is in flight at its worst case. */
    public Money money() {
        return budget.money();
    }
}
