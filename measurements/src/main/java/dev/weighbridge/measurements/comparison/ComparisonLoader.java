package dev.weighbridge.measurements.comparison;

import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.UserFileException;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads comparison files; what it returns is complete and checked. */
public final class ComparisonLoader {
    private static final long DEFAULT_SEED = 1;
    private static final List<String> PRICE_FILES = List.of(".yaml", ".yml");
    private static final String PRICE_RULE =
            "give a .yaml file in or below the comparison's folder, e.g. my-prices.yaml";

    private ComparisonLoader() {}

    /**
     * Reads one file. Looks at no environment and no network.
     *
     * @throws UserFileException at the first thing that is wrong: file, line, place, what was given, the way out
     */
    public static Comparison load(Path file) {
        YamlFile read = YamlFile.read(file, Keys.COMPARISON, "comparisons/simulated.yaml");
        Optional<PriceFile> prices = read.root()
                .find("prices")
                .map(value -> PriceFile.read(file.resolveSibling(RelativePath.read(value, PRICE_FILES, PRICE_RULE))));
        // Other prices are another plan: what may be sent under the caps hangs on them.
        String sha256 = prices.map(found -> YamlFile.sha256(read.sha256() + found.sha256()))
                .orElse(read.sha256());
        return comparison(read.name(), sha256, read.root(), prices.orElse(null));
    }

    private static Comparison comparison(String name, String sha256, Section root, @Nullable PriceFile file) {
        LimitsReader limits = LimitsReader.of(root);
        PriceReader prices = new PriceReader(file);
        List<Target> targets = root.named(
                "targets", Keys.TARGET, (target, section) -> TargetReader.read(target, section, limits, prices));
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
                EvalsReader.read(root, targets, limits, prices),
                GateReader.read(root),
                root.find("meter").map(Value::bool).orElse(true),
                ReportReader.language(root));
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
