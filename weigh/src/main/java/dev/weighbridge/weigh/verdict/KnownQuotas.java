package dev.weighbridge.weigh.verdict;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import dev.weighbridge.measurements.limits.file.LimitsFile;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.quota.FoundLimit;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.quota.SeenRequests;
import dev.weighbridge.measurements.run.KeptAddress;
import dev.weighbridge.measurements.run.RunFolder;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what is known of the limits of a run's targets: by the run itself, else as it was last found. */
final class KnownQuotas {
    private KnownQuotas() {}

    static Quotas of(RunFolder folder, KeptLimits kept) {
        Comparison comparison = folder.manifest().comparison();
        SeenRequests seen = new SeenRequests();
        if (comparison.workloads().stream().anyMatch(workload -> workload.traffic() != null)) {
            var unused = folder.read(seen::accept);
        }
        List<TargetLimits> here = LimitsFile.read(folder.path());
        Map<String, FoundLimit> found = new HashMap<>();
        comparison
                .targets()
                .forEach(target -> ofRun(here, target)
                        .or(() -> earlier(folder, target, kept))
                        .ifPresent(limit -> found.put(target.name(), limit)));
        return new Quotas(comparison, found, seen);
    }

    private static Optional<FoundLimit> ofRun(List<TargetLimits> here, Target target) {
        return here.stream()
                .filter(limits -> limits.target().equals(target.name()))
                .map(limits -> new FoundLimit(limits, "found in this run"))
                .findFirst();
    }

    /** A simulated target has another limit with each change of the simulator. */
    private static Optional<FoundLimit> earlier(RunFolder folder, Target target, KeptLimits kept) {
        URI baseUrl = folder.manifest().baseUrls().get(target.name());
        return baseUrl == null || target.simulated()
                ? Optional.empty()
                : kept.find(KeptAddress.of(target, baseUrl), target.model()).map(KnownQuotas::found);
    }

    private static FoundLimit found(TargetLimits limits) {
        LocalDate day = LocalDate.ofInstant(limits.log().epoch(), ZoneOffset.UTC);
        return new FoundLimit(limits, "found on " + day);
    }
}
