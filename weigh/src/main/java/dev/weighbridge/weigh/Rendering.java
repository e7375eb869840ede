package dev.weighbridge.weigh;

import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.limits.file.LimitsFile;
import dev.weighbridge.measurements.limits.file.TargetLimits;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.file.MeterFile;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Everything that was made from a run folder alone: {@code exchanges.csv}, {@code summary.json} and the page.
 *
 * @param summary what the run found
 * @param limits what it found of limits; none where it looked for none
 * @param meters what it found of meters; none where it checked none
 * @param page the report's page
 */
public record Rendering(Summary summary, List<TargetLimits> limits, List<MeterResult> meters, Path page) {
    public Rendering {
        limits = List.copyOf(limits);
        meters = List.copyOf(meters);
    }

    /**
     * Reads the folder's journal and writes all of it anew, beside it.
     *
     * @throws IOException where a file cannot be written
     * @throws java.io.UncheckedIOException where the journal cannot be read or the page cannot be written
     */
    public static Rendering of(RunFolder folder) throws IOException {
        Summary summary = Results.write(folder);
        return of(folder, summary, Reports.render(folder.path(), summary));
    }

    /**
     * The same with a page in a language, whichever one the run's comparison asks for.
     *
     * @throws IOException where a file cannot be written
     * @throws java.io.UncheckedIOException where the journal cannot be read or the page cannot be written
     */
    public static Rendering of(RunFolder folder, Language language) throws IOException {
        Summary summary = Results.write(folder);
        return of(folder, summary, Reports.render(folder.path(), summary, language));
    }

    private static Rendering of(RunFolder folder, Summary summary, Path page) {
        return new Rendering(summary, LimitsFile.read(folder.path()), MeterFile.read(folder.path()), page);
    }

    /** The lines the console shows of it, the first one empty, the last one with the page's address. */
    public List<String> conclusion() {
        return Conclusion.lines(summary, limits, page);
    }
}
