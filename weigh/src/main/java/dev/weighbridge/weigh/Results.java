package dev.weighbridge.weigh;

import dev.weighbridge.evalsuites.engine.score.RunQuality;
import dev.weighbridge.measurements.metrics.ExchangesCsv;
import dev.weighbridge.measurements.metrics.Summariser;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.SummaryFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is written from a run folder's journal before any page: {@code exchanges.csv} and {@code summary.json}. */
final class Results {
    private Results() {}

    /** Reads the journal once, writes both files beside it and gives what was found. */
    static Summary write(RunFolder folder) throws IOException {
        Path csv = folder.path().resolve("exchanges.csv");
        Summariser summariser = new Summariser(folder.manifest());
        try (Writer out = Files.newBufferedWriter(csv, StandardCharsets.UTF_8)) {
            ExchangesCsv rows = ExchangesCsv.open(out);
            folder.read(line -> {
                summariser.accept(line);
                rows.accept(line);
            });
        }
        Summary summary = summariser.summary().with(RunQuality.of(folder));
        Files.writeString(folder.path().resolve("summary.json"), SummaryFile.json(summary), StandardCharsets.UTF_8);
        return summary;
    }
}
