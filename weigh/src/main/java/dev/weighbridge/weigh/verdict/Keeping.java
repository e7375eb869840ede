package dev.weighbridge.weigh.verdict;

import dev.weighbridge.measurements.baseline.BaselineFile;
import dev.weighbridge.measurements.limits.file.KeptLimits;
import java.nio.file.Path;

/**
 * Where a project keeps what it knows of earlier runs.
 *
 * @param baselines the folder of baselines, which belongs under version control
 * @param histories the folder of histories
 * @param limits the limits that were found
 */
public record Keeping(Path baselines, Path histories, KeptLimits limits) {

    /** The folders of a project. */
    public static Keeping in(Path root) {
        Path histories = root.resolve("reports").resolve("history");
        return new Keeping(BaselineFile.folder(root), histories, KeptLimits.of(root));
    }
}
