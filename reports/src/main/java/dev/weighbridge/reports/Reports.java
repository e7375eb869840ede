package dev.weighbridge.reports;

import dev.weighbridge.evalsuites.claims.ClaimsFile;
import dev.weighbridge.measurements.comparison.Language;
import dev.weighbridge.measurements.limits.file.LimitsFile;
import dev.weighbridge.measurements.meter.file.MeterFile;
import dev.weighbridge.measurements.run.PublishedFile;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.reports.cases.CasesReader;
import dev.weighbridge.reports.page.Beside;
import dev.weighbridge.reports.page.PageRenderer;
import dev.weighbridge.reports.reading.Terms;
import dev.weighbridge.reports.verdict.ShownVerdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The files that tell what a run found, written beside its journal. */
public final class Reports {
    private static final String PAGE = "index.html";

    private Reports() {}

    /**
     * Writes {@code index.html} into a run folder. Whoever reads meanwhile sees the page of before or the new one, never
     * a part.
     *
     * @param folder an existing run folder
     * @param summary what the run found
     * @return the page
     * @throws UncheckedIOException where it cannot be written
     */
    public static Path render(Path folder, Summary summary) {
        return render(folder, summary, beside(folder));
    }

    /** The same in a language, whichever one the run's comparison asks for. */
    public static Path render(Path folder, Summary summary, Language language) {
        Beside beside = beside(folder);
        return render(folder, summary, beside.with(beside.terms().in(language)));
    }

    private static Path render(Path folder, Summary summary, Beside beside) {
        Path page = folder.resolve(PAGE);
        String html = PageRenderer.create().render(summary, beside);
        try {
            Path part = Files.writeString(folder.resolve(PAGE + ".part"), html, StandardCharsets.UTF_8);
            return Files.move(part, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(page + " cannot be written", e);
        }
    }

    private static Beside beside(Path folder) {
        return new Beside(
                Evidence.in(folder).links(),
                ClaimsFile.read(folder),
                PublishedFile.read(folder),
                LimitsFile.read(folder),
                MeterFile.read(folder),
                ShownVerdict.read(folder),
                CasesReader.read(folder),
                Terms.read(folder));
    }
}
