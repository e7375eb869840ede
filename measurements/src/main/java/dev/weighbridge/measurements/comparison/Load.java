package dev.weighbridge.measurements.comparison;

import static java.util.Objects.requireNonNullElse;

import java.util.List;

/**
 * How requests are offered to the targets.
 *
 * @param arrivals how open-model arrivals are spaced
 * @param warmUp how many requests go to each target first and are discarded
 * @param pattern which load levels, or a search for the highest that keeps the service level
 * @param pace whether levels are kept below what a target's rate limit allows; as given where null
 */
public record Load(ArrivalProcess arrivals, int warmUp, Pattern pattern, Pace pace) {
    /** No load at all. */
    public static final Load NONE = new Load(new ArrivalProcess.Poisson(), 0, new Pattern.Fixed(List.of(), 0, 1));

    public Load {
        // Run folders older than this field lack it.
        pace = requireNonNullElse(pace, Pace.AS_GIVEN);
    }

    /** A load whose levels are offered as they are given. */
    public Load(ArrivalProcess arrivals, int warmUp, Pattern pattern) {
        this(arrivals, warmUp, pattern, Pace.AS_GIVEN);
    }

    /** What bounds the levels. */
    public enum Pace {
        /** Nothing: every level is offered as it is given. */
        AS_GIVEN,
        /** The safe rate of the limit that was last found for a target. */
        INFERRED
    }

    /** How arrivals of an open model are spaced. */
    public sealed interface ArrivalProcess {
        /** Evenly. */
        record Constant() implements ArrivalProcess {}

        /** Exponential gaps: users who do not know of each other. */
        record Poisson() implements ArrivalProcess {}

        /** Gamma gaps. Shape 1 is Poisson; below 1 is burstier, above 1 smoother. */
        record Gamma(double shape) implements ArrivalProcess {}
    }

    /** Which levels are offered. */
    public sealed interface Pattern {
        /**
         * Every level to every target.
         *
         * @param levels the levels, in order
         * @param requests requests of one level to one target, all workloads together
         * @param blocks into how many blocks these are cut; targets take turns block by block
         */
        record Fixed(List<Level> levels, int requests, int blocks) implements Pattern {
            public Fixed {
                levels = List.copyOf(levels);
            }
        }

        /**
         * The highest open-model rate at which the service level is kept: rising by doubling, then bisecting.
         *
         * @param fromPerSecond the first rate tried
         * @param toPerSecond the highest rate tried
         * @param precision the search ends when the bracket is narrower than this share of its lower end, e.g. 0.1
         * @param requests requests of one step to one target
         * @param attainment the share of requests that must meet the service level, e.g. 0.95
         */
        record Search(double fromPerSecond, double toPerSecond, double precision, int requests, double attainment)
                implements Pattern {}
    }

    /** A load level. */
    public sealed interface Level {
        /** Arrivals at this mean rate, whatever the gateway does. */
        record Open(double perSecond) implements Level {}

        /** This many users, each of whom sends its next request a think time after its last one ended. */
        record Closed(int concurrency) implements Level {}

        /** The stable spelling in files and tables: {@code 2.5/s} or {@code concurrency 8}. */
        default String label() {
            return LevelLabels.of(this);
        }
    }
}
