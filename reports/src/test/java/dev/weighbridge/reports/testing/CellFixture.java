package dev.weighbridge.reports.testing;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.Cell;
import dev.weighbridge.measurements.summary.Distribution;
import dev.weighbridge.measurements.summary.Share;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cell in the making: all answered, nothing measured, until said otherwise. */
public final class CellFixture {
    private final String target;
    private final String workload;
    private final String level;
    private final Map<String, Integer> outcomes = new LinkedHashMap<>();
    private @Nullable Double perSecond;
    private @Nullable Integer concurrency;
    private Distribution ttft = Samples.none();
    private Distribution tpot = Samples.none();
    private Distribution gap = Samples.none();
    private Distribution e2e = Samples.none();
    private Share attainment = Samples.share(0, 0);
    private @Nullable Money cost;
    private int usageMissing;
    private boolean clientBound;
    private @Nullable Double achieved;

    private CellFixture(String target, String workload, String level) {
        this.target = target;
        this.workload = workload;
        this.level = level;
    }

    public static CellFixture open(String target, String workload, double perSecond) {
        String rate = perSecond == Math.rint(perSecond) ? Long.toString((long) perSecond) : Double.toString(perSecond);
        CellFixture fixture = new CellFixture(target, workload, rate + "/s");
        fixture.perSecond = perSecond;
        return fixture;
    }

    public static CellFixture closed(String target, String workload, int concurrency) {
        CellFixture fixture = new CellFixture(target, workload, "concurrency " + concurrency);
        fixture.concurrency = concurrency;
        return fixture;
    }

    public CellFixture outcome(String label, int count) {
        if (count > 0) {
            outcomes.put(label, count);
        }
        return this;
    }

    public CellFixture ttft(Distribution sample) {
        ttft = sample;
        return this;
    }

    public CellFixture tpot(Distribution sample) {
        tpot = sample;
        return this;
    }

    public CellFixture gap(Distribution sample) {
        gap = sample;
        return this;
    }

    public CellFixture e2e(Distribution sample) {
        e2e = sample;
        return this;
    }

    public CellFixture kept(int k, int n) {
        attainment = Samples.share(k, n);
        return this;
    }

    public CellFixture cost(@Nullable Money money, int missing) {
        cost = money;
        usageMissing = missing;
        return this;
    }

    public CellFixture achieved(double perSecond) {
        achieved = perSecond;
        return this;
    }

    public CellFixture clientBound() {
        clientBound = true;
        return this;
    }

    public Cell cell() {
        int requests = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        Double rate = perSecond == null ? Double.valueOf(5) : perSecond;
        Double kept = attainment.estimate();
        return new Cell(
                target,
                workload,
                level,
                perSecond,
                concurrency,
                requests,
                outcomes,
                ttft,
                ttft,
                ttft,
                tpot,
                gap,
                gap,
                e2e,
                Samples.none(),
                Samples.none(),
                Samples.none(),
                Samples.none(),
                attainment,
                kept == null ? null : rate * kept,
                achieved == null ? rate : achieved,
                usageMissing > 0 ? null : requests * 48L,
                usageMissing > 0 ? null : requests * 73L,
                cost,
                usageMissing,
                clientBound);
    }
}
