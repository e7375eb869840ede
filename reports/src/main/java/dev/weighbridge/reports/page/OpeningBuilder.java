package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.RunFacts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.reports.page.Opening.FirstLine;
import dev.weighbridge.reports.reading.Headline;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.List;

/** The page's first words and what must be known before them. */
final class OpeningBuilder {
    private OpeningBuilder() {}

    static Opening of(Reading reading, List<FirstLine> verdicts) {
        RunFacts run = reading.summary().run();
        List<String> sentences = Headline.of(reading).sentences();
        return new Opening(
                "Comparison " + run.comparison() + ", measured " + Times.of(run.startedAt()),
                heading(reading.pair()),
                verdicts,
                sentences.get(0),
                sentences.subList(1, sentences.size()),
                verdicts.isEmpty() ? Headline.NO_VERDICT : Headline.VERDICT,
                reading.summary().warnings().size(),
                GlanceBuilder.of(reading));
    }

    static List<Banner> banners(Summary summary) {
        List<Banner> banners = new ArrayList<>();
        if (summary.run().simulated()) {
            banners.add(new Banner("Simulated", simulated(summary)));
        }
        if (!summary.run().complete()) {
            banners.add(new Banner("Incomplete", "Not all that was planned was sent: " + unfinished(summary)));
        }
        if (summary.cells().stream().anyMatch(cell -> cell.clientBound())) {
            banners.add(new Banner(
                    "Client-bound",
                    "This machine sent too late at some loads, marked below; their latencies are not to be believed."));
        }
        return banners;
    }

    private static String simulated(Summary summary) {
        List<String> names = summary.targets().stream()
                .filter(TargetFacts::simulated)
                .map(TargetFacts::name)
                .toList();
        String whose = names.size() == summary.targets().size()
                ? "these answers"
                : "the answers of " + String.join(", ", names);
        return "A gateway that comes with Weighbridge gave " + whose + ". They say nothing about a real provider.";
    }

    private static String unfinished(Summary summary) {
        return summary.simulations().stream()
                .filter(simulation -> !simulation.finished())
                .map(simulation ->
                        simulation.name() + (simulation.because().isEmpty() ? "" : ", " + simulation.because()))
                .reduce((one, other) -> one + "; " + other)
                .orElse("a simulation left no record of its end");
    }

    private static String heading(List<String> pair) {
        return pair.size() > 1 ? pair.get(0) + " weighed against " + pair.get(1) : pair.get(0) + " by itself";
    }
}
