package dev.weighbridge.reports.testing;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.summary.Capacity;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.ErrorKind;
import dev.weighbridge.measurements.summary.Hashes;
import dev.weighbridge.measurements.summary.RunFacts;
import dev.weighbridge.measurements.summary.SimulationFacts;
import dev.weighbridge.measurements.summary.Spent;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.measurements.summary.WorkloadFacts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Summaries as runs could have left them. */
public final class Summaries {
    private static final double MS = 1e6;
    private static final TokenPrice PAID =
            new TokenPrice(500_000, 1_500_000, null, Money.ZERO, LocalDate.of(2026, 11, 1));
    private static final Slo SLO = new Slo(Duration.ofMillis(500), Duration.ofMillis(60), Duration.ofSeconds(8));

    private Summaries() {}

    /** A run of the simulated gateway: two targets, two workloads, three levels, some errors of the free one. */
    public static Summary typical() {
        List<String> workloads = List.of("support-en", "support-ko");
        List<Cell> cells = new ArrayList<>();
        RandomGenerator random = new SplittableRandom(20260101);
        for (String workload : List.of("support-en", "support-ko", Summary.ALL)) {
            int n = workload.equals(Summary.ALL) ? 70 : 35;
            cells.add(free(CellFixture.open("free", workload, 4), n, 0, 251, random));
            cells.add(paid(CellFixture.open("paid", workload, 4), n, 91, random));
            cells.add(free(CellFixture.open("free", workload, 12), n, n / 5, 690, random));
            cells.add(paid(CellFixture.open("paid", workload, 12), n, 94, random));
            cells.add(free(CellFixture.closed("free", workload, 8), n, n / 12, 420, random));
            cells.add(paid(CellFixture.closed("paid", workload, 8), n, 92, random));
        }
        Summary summary = new Summary(
                1,
                run(),
                targets(),
                workloads.stream().map(Summaries::workload).toList(),
                List.of(new SimulationFacts("StreamingLatencySimulation", true, "")),
                cells,
                List.of(),
                errors(),
                List.of(
                        new Spent("free", 213, 0, 22_318, Money.ZERO, Money.ZERO),
                        new Spent("paid", 213, 1, 25_904, usd("0.029731"), null)),
                List.of("2 answers of free came without usage; their tokens were counted here and are estimates."));
        return summary.with(Courses.typical()).with(hashes());
    }

    /** The first level of {@link #typical()} alone, twelve requests a target: small enough to read as a golden file. */
    public static Summary small() {
        RandomGenerator random = new SplittableRandom(7);
        Cell free = free(CellFixture.open("free", Summary.ALL, 4), 14, 2, 251, random);
        Cell paid = paid(CellFixture.open("paid", Summary.ALL, 4), 14, 91, random);
        Summary typical = typical();
        Summary summary = new Summary(
                1,
                typical.run(),
                typical.targets(),
                typical.workloads().subList(0, 1),
                typical.simulations(),
                List.of(free, paid),
                List.of(),
                typical.errors().subList(0, 1),
                typical.spent(),
                typical.warnings());
        return summary.with(typical.course()).with(typical.hashes());
    }

    /** Three targets, five workloads, four levels, thousands of requests each: as large as a usual page gets. */
    public static Summary large() {
        List<Cell> cells = new ArrayList<>();
        List<String> workloads = List.of("classify", "extract", "rewrite", "summarise", "translate", Summary.ALL);
        RandomGenerator random = new SplittableRandom(3);
        for (String workload : workloads) {
            for (double rate : new double[] {2, 4, 8, 16}) {
                cells.add(free(CellFixture.open("free", workload, rate), 7000, 400, 250 + 20 * rate, random));
                cells.add(paid(CellFixture.open("paid", workload, rate), 7000, 91, random));
                cells.add(paid(CellFixture.open("other", workload, rate), 7000, 140, random));
            }
        }
        Summary typical = typical();
        List<TargetFacts> targets = new ArrayList<>(typical.targets());
        targets.add(target("other", "acme/third-30b", TokenPrice.FREE));
        Summary summary = new Summary(
                1,
                typical.run(),
                targets,
                workloads.subList(0, 5).stream().map(Summaries::workload).toList(),
                typical.simulations(),
                cells,
                List.of(
                        new Capacity("free", 5.5, 6.0, "kept 95 % up to 5.5/s, missed it at 6/s"),
                        new Capacity("paid", 16.0, null, "kept 95 % at every rate up to 16/s")),
                typical.errors(),
                typical.spent(),
                List.of());
        return summary.with(Courses.large("free", "paid", "other")).with(typical.hashes());
    }

    /** A summary with these cells, targets {@code free} and {@code paid}, and a bounded workload. */
    public static Summary of(Cell... cells) {
        return with(typical(), typical().run(), List.of(cells));
    }

    /** The same summary of another run with other cells. */
    public static Summary with(Summary summary, RunFacts run, List<Cell> cells) {
        return new Summary(
                1,
                run,
                summary.targets(),
                summary.workloads(),
                summary.simulations(),
                cells,
                summary.capacities(),
                summary.errors(),
                summary.spent(),
                summary.warnings());
    }

    /** Of the journal, and of the first of two suites. */
    private static Hashes hashes() {
        return new Hashes(
                "77bd1e62be5e29f5fe79d8d8a7e1ee4b6a1d35ef1fd85fb6ba0d2a0b5c1f4a0e",
                Map.of("support-en", "a8610957372653fec9475f948ab2e2fa21093e9382647d9abb049e12eb89b156"));
    }

    /** The run of {@link #typical()}. */
    public static RunFacts run() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Weighbridge", "0.1.0-SNAPSHOT, git 1f0c2d9");
        facts.put("Java", "17.0.15, Debian");
        facts.put("Machine", "Linux 6.1 amd64, 2 cores");
        return new RunFacts(
                "20261121-022658-104",
                Instant.parse("2026-11-21T02:26:58.104Z"),
                Instant.parse("2026-11-21T02:27:31.920Z"),
                true,
                true,
                "simulated",
                "9f2b6c1f0e3d4a5b8c7d6e5f4a3b2c1d0e9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b",
                "free",
                "paid",
                20_260_101,
                "mvn gatling:test -Dcomparison=simulated",
                facts);
    }

    /** A target of the simulator. */
    public static TargetFacts target(String name, String model, TokenPrice price) {
        return new TargetFacts(
                name, "simulated", "http://127.0.0.1:41873/api/v1", model, true, price, Map.of(model, 213), Map.of());
    }

    /** An exact amount. */
    public static Money usd(String amount) {
        return Money.ofUsd(new BigDecimal(amount));
    }

    private static List<TargetFacts> targets() {
        return List.of(target("free", "acme/swift-8b:free", TokenPrice.FREE), target("paid", "acme/swift-70b", PAID));
    }

    private static WorkloadFacts workload(String name) {
        return new WorkloadFacts(name, name + ".csv", 24, SLO);
    }

    private static Cell free(CellFixture cell, int n, int failed, double ttft, RandomGenerator random) {
        int answered = n - failed;
        return measured(cell, answered, ttft, 21, random)
                .outcome("completed", answered)
                .outcome("rate-limited", failed - failed / 3)
                .outcome("stream-error", failed / 3)
                .kept(Math.max(0, answered - (int) (ttft / 40)), n)
                .cost(Money.ZERO, 0)
                .cell();
    }

    private static Cell paid(CellFixture cell, int n, double ttft, RandomGenerator random) {
        return measured(cell, n, ttft, 14, random)
                .outcome("completed", n - 1)
                .outcome("truncated", 1)
                .kept(n, n)
                .cost(PAID.of(48L * n, 73L * n), 0)
                .cell();
    }

    private static CellFixture measured(CellFixture cell, int n, double ttft, double tpot, RandomGenerator random) {
        return cell.ttft(Samples.around(ttft * MS, 0.3, n, random))
                .tpot(Samples.around(tpot * MS, 0.12, n, random))
                .gap(Samples.around(tpot * MS, 0.6, Math.min(n * 70, 2000), random))
                .e2e(Samples.around((ttft + 73 * tpot) * MS, 0.25, n, random));
    }

    private static List<ErrorKind> errors() {
        String id = "20261121-022658-104-1-000087";
        return List.of(
                new ErrorKind(
                        "free",
                        "rate-limited",
                        "upstream, retryable",
                        13,
                        id,
                        "12/s",
                        "acme/swift-8b:free is temporarily rate-limited upstream. Please retry shortly.",
                        429),
                new ErrorKind(
                        "free",
                        "stream-error",
                        "502",
                        5,
                        "20261121-022658-104-1-000102",
                        "12/s",
                        "Provider disconnected unexpectedly",
                        200));
    }
}
