package dev.weighbridge.measurements.quota;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** A fold over the lines of a journal: what a run itself shows of the limits of its targets. Not thread-safe. */
public final class SeenRequests {
    private static final long MINUTE_SECONDS = 60;
    private static final long DAY_SECONDS = 86_400;

    private final Map<String, Seen> byTarget = new HashMap<>();

    /** What is seen of one target. */
    private static final class Seen {
        private final BusiestMinute busiest = new BusiestMinute();
        private final Map<Long, Long> statedBySeconds = new HashMap<>();
        private int sent;
        private int limited;
        private int refusedForTheDay;
    }

    /** The next line of the journal. */
    public void accept(JournalLine line) {
        if (line instanceof Settled settled) {
            add(settled);
        }
    }

    private void add(Settled settled) {
        Exchange exchange = settled.exchange();
        Seen seen = byTarget.computeIfAbsent(settled.labels().target(), first -> new Seen());
        String shard = settled.id().substring(0, Math.max(0, settled.id().lastIndexOf('-')));
        exchange.limits().map(RateLimits::allowances).orElse(List.of()).forEach(told -> add(seen, told));
        if (exchange.outcome() instanceof Outcome.RateLimited limited) {
            seen.refusedForTheDay += limited.limit() == Limit.DAY || limited.limit() == Limit.QUOTA ? 1 : 0;
        } else if (exchange.outcome().delivered()) {
            seen.busiest.passed(shard, exchange.marks().sentNanos());
        }
        // Probes are meant to be rejected, and say nothing of how often that happens.
        if (!settled.labels().provoking()) {
            seen.sent++;
            seen.limited += exchange.outcome() instanceof Outcome.RateLimited ? 1 : 0;
        }
    }

    private static void add(Seen seen, Allowance told) {
        Long seconds = told.windowSeconds();
        Long limit = told.limit();
        if (told.unit() == Allowance.Unit.REQUESTS && seconds != null && limit != null) {
            seen.statedBySeconds.merge(seconds, limit, Math::min);
        }
    }

    /** The most requests that were let through within any minute. */
    int passedInAMinute(String target) {
        return of(target).busiest.most();
    }

    /** How many requests a minute its headers state; empty where they state none. */
    OptionalLong statedPerMinute(String target) {
        return stated(target, MINUTE_SECONDS);
    }

    /** How many requests a day its headers state. */
    OptionalLong statedPerDay(String target) {
        return stated(target, DAY_SECONDS);
    }

    private OptionalLong stated(String target, long seconds) {
        Long limit = of(target).statedBySeconds.get(seconds);
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /** How often the run itself was rate-limited, as a clause; empty where it was not. */
    String limited(String target) {
        Seen seen = of(target);
        String often = seen.limited == 0 ? "" : seen.limited + " of " + seen.sent + " requests were rate-limited";
        return seen.refusedForTheDay == 0 ? often : "requests were refused since the day's allowance was used up";
    }

    private Seen of(String target) {
        return byTarget.getOrDefault(target, new Seen());
    }
}
