package dev.weighbridge.weigh.evals.run;

import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Evals;
import dev.weighbridge.measurements.comparison.Slo;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Workload;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.weigh.console.CommandFailed;
import java.nio.file.Path;
import java.util.List;

/** Narrows a comparison down to what is to be evaluated. */
public final class Scope {
    private static final int LEAD_BY_FLIGHT = 2;

    private Scope() {}

    /**
     * The comparison with these suites in the place of its workloads, each named after its file.
     *
     * @param folder the folder that the paths of a comparison's suites count from
     */
    public static Comparison asking(Comparison comparison, List<Path> suites, Path folder) {
        List<Workload> workloads = suites.stream()
                .map(file -> new Workload(name(file), from(folder, file), Slo.NONE))
                .toList();
        List<String> names = workloads.stream().map(Workload::name).distinct().toList();
        if (names.size() < workloads.size()) {
            throw CommandFailed.usage("--suite names two suites of the same name; there are " + String.join(", ", names)
                    + "; rename one of the files");
        }
        return with(comparison, comparison.targets(), workloads, comparison.evals());
    }

    /** Not the absolute path, so that a run folder says nothing of the machine. */
    private static String from(Path folder, Path file) {
        return folder.toAbsolutePath()
                .normalize()
                .relativize(file.toAbsolutePath().normalize())
                .toString();
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    /**
     * The comparison with some of its targets.
     *
     * @throws CommandFailed where it has none of that name
     */
    public static Comparison of(Comparison comparison, List<String> targets) {
        List<String> known = comparison.targets().stream().map(Target::name).toList();
        for (String target : targets) {
            if (!known.contains(target)) {
                throw CommandFailed.usage("--target is \"" + target + "\", which is no target of comparisons/"
                        + comparison.name() + ".yaml; " + DidYouMean.phrase(target, known));
            }
        }
        List<Target> chosen = comparison.targets().stream()
                .filter(target -> targets.contains(target.name()))
                .toList();
        return with(comparison, chosen, comparison.workloads(), comparison.evals());
    }

    /** The comparison with a seeded sample of so many cases of each workload at most. */
    public static Comparison sampled(Comparison comparison, int most) {
        List<Workload> workloads = comparison.workloads().stream()
                .map(one -> new Workload(one.name(), one.suite(), one.slo(), most, one.load(), one.traffic()))
                .toList();
        return with(comparison, comparison.targets(), workloads, comparison.evals());
    }

    /** The comparison with so many requests in flight at each target at most. */
    public static Comparison atOnce(Comparison comparison, int most) {
        Evals given = comparison.evals();
        Evals evals = given.paced(most, Math.max(given.lead(), LEAD_BY_FLIGHT * most));
        return with(comparison, comparison.targets(), comparison.workloads(), evals);
    }

    /** The comparison with answers of earlier runs taken where exactly the same was asked. */
    public static Comparison cached(Comparison comparison) {
        if (!comparison.storeTexts()) {
            throw CommandFailed.usage("--cache needs the answers, and store-texts is false in comparisons/"
                    + comparison.name() + ".yaml; remove one of the two");
        }
        return with(
                comparison,
                comparison.targets(),
                comparison.workloads(),
                comparison.evals().cached());
    }

    private static Comparison with(Comparison comparison, List<Target> targets, List<Workload> workloads, Evals evals) {
        return comparison.narrowed(
                side(comparison.incumbent(), targets, 0),
                side(comparison.candidate(), targets, targets.size() - 1),
                targets,
                workloads,
                evals);
    }

    private static String side(String name, List<Target> targets, int otherwise) {
        boolean there = targets.stream().anyMatch(target -> target.name().equals(name));
        return there ? name : targets.get(otherwise).name();
    }
}
