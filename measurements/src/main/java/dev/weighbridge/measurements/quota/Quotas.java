package dev.weighbridge.measurements.quota;

import static java.util.Objects.requireNonNullElse;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Traffic;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.verdict.decision.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the targets of a comparison let through, beside the traffic it states. A month has 30 days here. Nothing is assumed
 * where traffic or a limit is not known.
 */
public final class Quotas {
    private static final double DAYS_A_MONTH = 30;
    private static final double PERCENT = 100;

    private final Comparison comparison;
    private final Map<String, FoundLimit> found;
    private final SeenRequests seen;

    /**
     * Those of a comparison.
     *
     * @param found the limits that were found, by the names of their targets
     * @param seen what the run shows of its targets
     */
    public Quotas(Comparison comparison, Map<String, FoundLimit> found, SeenRequests seen) {
        this.comparison = comparison;
        this.found = Map.copyOf(found);
        this.seen = seen;
    }

    /**
     * What a workload needs of a target, beside what that lets through. Of a minute nothing is asked where no peak is
     * stated, and nothing at all where no traffic is.
     */
    public List<Quota> of(String workload, String target) {
        Optional<TargetBounds> bounds = comparison
                .target(target)
                .map(known -> new TargetBounds(known, Optional.ofNullable(found.get(target)), seen));
        return traffic(comparison.workloads().stream().filter(w -> w.name().equals(workload)))
                .findFirst()
                .flatMap(stated -> bounds.map(limits -> of(stated, limits)))
                .orElse(List.of());
    }

    private List<Quota> of(Traffic traffic, TargetBounds target) {
        List<Quota> quotas = new ArrayList<>();
        if (traffic.peakRequestsPerMinute() != null) {
            quotas.add(quota("minute", traffic, Quotas::peakPerMinute, target.perMinute()));
        }
        quotas.add(quota("day", traffic, Quotas::perDay, target.perDay()));
        return quotas;
    }

    private Quota quota(String period, Traffic own, ToDoubleFunction<Traffic> need, Bounds bounds) {
        double all = traffic(comparison.workloads().stream()).mapToDouble(need).sum();
        return new Quota(period, need.applyAsDouble(own), all, bounds.least(), bounds.most(), bounds.source());
    }

    private static Stream<Traffic> traffic(Stream<Workload> workloads) {
        return workloads.flatMap(workload -> Stream.ofNullable(workload.traffic()));
    }

    /** On average; what is sent again counts as well. */
    private static double perDay(Traffic traffic) {
        return sent(traffic, traffic.requestsPerMonth()) / DAYS_A_MONTH;
    }

    private static double peakPerMinute(Traffic traffic) {
        Long peak = traffic.peakRequestsPerMinute();
        return peak == null ? 0 : sent(traffic, peak);
    }

    private static double sent(Traffic traffic, double requests) {
        return requests * (PERCENT + requireNonNullElse(traffic.retryPercent(), 0.0)) / PERCENT;
    }

    /** What could not be asked for since the comparison does not state it, each with the way out; one line each. */
    public List<String> notes() {
        List<String> silent = names(comparison.workloads().stream().filter(w -> w.traffic() == null));
        List<String> flat = names(comparison.workloads().stream().filter(Quotas::withoutPeak));
        return Stream.concat(
                        note(
                                silent,
                                "no quota is asked for, since no traffic is stated; "
                                        + "state it in the workload: traffic: { requests-per-month: N }"),
                        note(
                                flat,
                                "no quota of a minute is asked for, since no peak is stated; "
                                        + "state it in its traffic: peak-requests-per-minute"))
                .toList();
    }

    private static boolean withoutPeak(Workload workload) {
        Traffic traffic = workload.traffic();
        return traffic != null && traffic.peakRequestsPerMinute() == null;
    }

    private List<String> names(Stream<Workload> workloads) {
        List<String> names = workloads.map(Workload::name).toList();
        return names.size() > 1 && names.size() == comparison.workloads().size() ? List.of("all workloads") : names;
    }

    private static Stream<String> note(List<String> names, String words) {
        return names.isEmpty() ? Stream.empty() : Stream.of(String.join(", ", names) + ": " + words);
    }
}
