package dev.weighbridge.measurements.quota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Finish;
import dev.weighbridge.gateway.exchange.GatewayError;
import dev.weighbridge.gateway.exchange.Identity;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.WireCounts;
import dev.weighbridge.gateway.ratelimit.Allowance;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimiterKind;
import dev.weighbridge.measurements.limits.ProbeLog;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.limits.honesty.Honesty;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import dev.weighbridge.measurements.limits.strategy.Advice;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.verdict.decision.Quota;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuotasTest {
    private static final long DAY = 86_400;
    private static final double ANY = Double.POSITIVE_INFINITY;

    private final SeenRequests seen = new SeenRequests();

    @TempDir
    private Path folder;

    @Test
    void nothingIsAskedWhereNoTrafficIsStated() throws IOException {
        assertThat(quotas("", Map.of()).of("mail", "free")).isEmpty();
        assertThat(quotas("", Map.of()).notes())
                .containsExactly("mail: no quota is asked for, since no traffic is stated; state it in the workload:"
                        + " traffic: { requests-per-month: N }");
    }

    @Test
    void aMinuteIsAskedForWhereAPeakIsStated() throws IOException {
        Quotas without = quotas("requests-per-month: 3000", Map.of());
        Quotas with = quotas("requests-per-month: 3000, retry-percent: 10, peak-requests-per-minute: 5", Map.of());

        assertThat(without.of("chat", "free")).extracting(Quota::period).containsExactly("day");
        assertThat(without.notes()).hasSize(2).anyMatch(note -> note.startsWith("chat: no quota of a minute"));
        assertThat(with.of("chat", "free")).extracting(Quota::period).containsExactly("minute", "day");
        assertThat(with.of("chat", "free")).extracting(Quota::needed).containsExactly(5.5, 110.0);
    }

    @Test
    void whatNobodyKnowsIsSaid() throws IOException {
        assertThat(day(quotas("requests-per-month: 3000", Map.of()), "free"))
                .isEqualTo(new Quota("day", 100, 100, 0, ANY, "none is stated, found or met"));
    }

    @Test
    void aContractGoesBeforeWhatTheGatewaySays() throws IOException {
        seen.accept(answered(0, new Allowance(Allowance.Unit.REQUESTS, "requests", DAY, 50L, 12L, null)));

        assertThat(day(quotas("requests-per-month: 3000", Map.of()), "free"))
                .isEqualTo(new Quota("day", 100, 100, 50, 50, "stated in its headers"));
        assertThat(day(quotas("requests-per-month: 3000", Map.of()), "paid"))
                .isEqualTo(new Quota("day", 100, 100, ANY, ANY, "stated in the comparison"));
    }

    @Test
    void whatTheRunSentIsTheLeastOfAMinute() throws IOException {
        seen.accept(answered(0));
        seen.accept(answered(1));
        seen.accept(limited(Outcome.Limit.REQUESTS));
        Quotas quotas = quotas("requests-per-month: 3000, peak-requests-per-minute: 5", Map.of());

        assertThat(quotas.of("chat", "free").get(0))
                .isEqualTo(new Quota(
                        "minute",
                        5,
                        5,
                        2,
                        ANY,
                        "let through in a minute of this run, but 1 of 3 requests were rate-limited"));
    }

    @Test
    void aDayThatWasUsedUpIsSaid() throws IOException {
        seen.accept(limited(Outcome.Limit.DAY));

        assertThat(day(quotas("requests-per-month: 3000", Map.of()), "free").source())
                .isEqualTo("none is stated or found, yet requests were refused since the day's allowance was used up");
    }

    @Test
    void aLimitThatWasFoundBoundsMinutesAndDays() throws IOException {
        Map<String, FoundLimit> found = Map.of("free", found(new Estimate(20, 20, 20), 1.0 / 3, null));
        Quotas quotas = quotas("requests-per-month: 3000000, peak-requests-per-minute: 25", found);

        assertThat(quotas.of("chat", "free").get(0))
                .isEqualTo(new Quota("minute", 25, 25, 18, 40, "found in this run"));
        assertThat(day(quotas, "free")).isEqualTo(new Quota("day", 100_000, 100_000, 0, 28_820, "found in this run"));
    }

    @Test
    void theKeysAllowanceAndTheLimitFoundHoldTogether() throws IOException {
        Map<String, FoundLimit> found = Map.of("free", found(new Estimate(20, 20, 20), 1.0 / 3, 50L));

        assertThat(day(quotas("requests-per-month: 3000", found), "free"))
                .isEqualTo(new Quota("day", 100, 100, 50, 50, "stated of the key"));
    }

    @Test
    void aSearchThatMetNoLimitIsTheLeast() throws IOException {
        LimitFinding none = new LimitFinding(List.of(), null, null, new LimitFinding.Reach(70, 12, 9, 4), "done");
        Map<String, FoundLimit> found = Map.of("free", new FoundLimit(limits(none, null, null), "found on 2026-11-20"));
        Quotas quotas = quotas("requests-per-month: 3000, peak-requests-per-minute: 25", found);

        assertThat(quotas.of("chat", "free").get(0))
                .isEqualTo(new Quota("minute", 25, 25, 70, ANY, "found on 2026-11-20, which met none"));
    }

    private static Quota day(Quotas quotas, String target) {
        List<Quota> all = quotas.of("chat", target);
        return all.get(all.size() - 1);
    }

    private Quotas quotas(String traffic, Map<String, FoundLimit> found) throws IOException {
        Path file = folder.resolve("mine.yaml");
        Files.writeString(
                file, """
                incumbent: free
                candidate: paid
                targets:
                  free: { base-url: "http://127.0.0.1:1/v1", key: none, model: f, price: free }
                  paid: { base-url: "http://127.0.0.1:1/v1", key: none, model: p, price: free, quota: { requests-per-day: none } }
                workloads:
                  chat: { suite: chat.csv, load: false, traffic: { TRAFFIC } }
                  mail: { suite: mail.csv, load: false }
                """.replace(", traffic: { TRAFFIC }", traffic.isEmpty() ? "" : ", traffic: { " + traffic + " }")
                        .replace("  chat: { suite: chat.csv, load: false }\n", ""));
        Comparison comparison = ComparisonLoader.load(file);
        return new Quotas(comparison, found, seen);
    }

    private static FoundLimit found(Estimate capacity, double perSecond, @Nullable Long perDay) {
        Numbers numbers = new Numbers(capacity, Estimate.exactly(perSecond), Estimate.exactly(60), null, null);
        Candidate window = new Candidate(
                LimiterKind.of(Family.FIXED_WINDOW),
                1,
                new LimiterModel.FixedWindow(20, 60_000_000_000L, 0),
                List.of(numbers));
        LimitFinding finding =
                new LimitFinding(List.of(window), null, null, new LimitFinding.Reach(64, 170, 20, 20), "sure");
        return new FoundLimit(limits(finding, new Advice.SafeLoad(0.3, 1, null, 0.99), perDay), "found in this run");
    }

    private static TargetLimits limits(LimitFinding finding, Advice.@Nullable SafeLoad safe, @Nullable Long perDay) {
        return new TargetLimits(
                "free",
                "http://127.0.0.1:1/v1",
                "f",
                false,
                new ProbeLog(Instant.EPOCH, List.of()),
                finding,
                new Honesty(List.of(), Map.of(), 0, 0),
                new Advice(safe, 100, List.of(), ""),
                List.of(),
                null,
                perDay,
                null);
    }

    private static Settled answered(long second, Allowance... told) {
        return settled(second, new Outcome.Completed(Finish.Reason.STOP), told);
    }

    private static Settled limited(Outcome.Limit limit) {
        return settled(2, new Outcome.RateLimited(limit, true, new GatewayError(null, null, "no words")));
    }

    private static Settled settled(long second, Outcome outcome, Allowance... told) {
        long sent = second * 1_000_000_000L;
        Exchange exchange = new Exchange(
                new Marks(sent, sent, null, null, null, null, null, null, sent + 1, Arrivals.of()),
                null,
                outcome,
                List.of(),
                "",
                null,
                Identity.UNKNOWN,
                new WireCounts(0, 0, 0, 0, 0, 1, false),
                Set.of(),
                new RateLimits(List.of(told), null, null));
        Labels labels = new Labels("StreamingLatencySimulation", "free", "chat", "c", 0, 0, "1/s", 1, false);
        return new Settled("run.1-" + second, labels, exchange, null, null);
    }
}
