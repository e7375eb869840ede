package dev.weighbridge.simulator.fault;

import java.util.Map;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides the treatment of each request. Called on the event loop alone, in order of arrival. */
@FunctionalInterface
public interface FaultScript {
    /** A marker in a prompt, e.g. {@code [[fault:cut-after-3]]}. */
    Pattern MARKER = Pattern.compile("\\[\\[fault:([a-z0-9_-]+)]]");

    /**
     * The treatment of this request.
     *
     * @throws IllegalArgumentException where the request asks for a fault that does not exist; it is answered with 400
     */
    Behaviour behaviour(RequestFacts facts);

    /** Nothing ever goes wrong. */
    static FaultScript none() {
        return facts -> Behaviour.NONE;
    }

    /** The n-th request to the simulator, counted from 1, is treated so. */
    static FaultScript of(LongFunction<Behaviour> byRequest) {
        return facts -> byRequest.apply(facts.sequence());
    }

    /** A prompt that contains {@code [[fault:NAME]]} gets the {@linkplain Faults#named named fault}, others none. */
    static FaultScript byMarker() {
        return facts -> {
            if (!facts.prompt().contains("[[fault:")) {
                return Behaviour.NONE;
            }
            Matcher marker = MARKER.matcher(facts.prompt());
            return marker.find() ? Faults.named(marker.group(1)) : Behaviour.NONE;
        };
    }

    /**
     * Each named fault strikes its share of the requests, which ones depends on the seed and the request's number.
     *
     * @param shares by {@linkplain Faults#named fault name}, each 0 to 1, 1 at most in all
     */
    static FaultScript mixed(long seed, Map<String, Double> shares) {
        return new FaultMix(seed, shares);
    }

    /** This script's fault where it has one, else the other's. */
    default FaultScript orElse(FaultScript other) {
        return facts -> {
            Behaviour first = behaviour(facts);
            return first.equals(Behaviour.NONE) ? other.behaviour(facts) : first;
        };
    }
}
