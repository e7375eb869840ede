package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlFile;
import java.nio.file.Path;
import java.util.List;

/** Reads comparison files; what it returns is complete and checked. */
public final class ComparisonLoader {
    private static final long DEFAULT_SEED = 1;

    private ComparisonLoader() {}

    /**
     * Reads one file. Looks at no environment and no network.
     *
     * @throws UserFileException at the first thing that is wrong: file, line, place, what was given, the way out
     */
    public static Comparison load(Path file) {
        YamlFile read = YamlFile.read(file, Keys.COMPARISON, "comparisons/simulated.yaml");
        return comparison(read.name(), read.sha256(), read.root());
    }

    private static Comparison comparison(String name, String sha256, Section root) {
        LimitsReader limits = LimitsReader.of(root);
        List<Target> targets =
                root.named("targets", Keys.TARGET, (target, section) -> TargetReader.read(target, section, limits));
        String incumbent = side(root, "incumbent", targets);
        String candidate = side(root, "candidate", targets);
        requireTwoSides(root, targets, incumbent, candidate);
        List<Workload> workloads = root.named("workloads", WorkloadReader.KNOWN, WorkloadReader::read);
        return new Comparison(
                name,
                sha256,
                incumbent,
                candidate,
                targets,
                workloads,
                LoadReader.read(root, workloads),
                BoundsReader.caps(root, targets),
                BoundsReader.timeouts(root),
                root.find("store-texts").map(Value::bool).orElse(true),
                root.find("seed")
                        .map(value -> value.integer(Long.MIN_VALUE, Long.MAX_VALUE))
                        .orElse(DEFAULT_SEED),
                EvalsReader.read(root, targets, limits),
                GateReader.read(root),
                root.find("meter").map(Value::bool).orElse(true));
    }

    private static void requireTwoSides(Section root, List<Target> targets, String incumbent, String candidate) {
        if (targets.size() > 1 && incumbent.equals(candidate)) {
            throw root.get("candidate", "").not("it is the incumbent too; name two different targets");
        }
    }

    /** A single target is both sides unless the file says so itself. */
    private static String side(Section root, String key, List<Target> targets) {
        List<String> names = targets.stream().map(Target::name).toList();
        if (names.size() == 1 && !root.has(key)) {
            return names.get(0);
        }
        Value value = root.get(key, "name one of the targets: " + String.join(", ", names));
        if (!names.contains(value.text())) {
            throw value.not("no target has this name; " + DidYouMean.phrase(value.text(), names));
        }
        return value.text();
    }
}
