package dev.weighbridge.reports.page;

import dev.weighbridge.reports.page.Block.Links;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.reading.Reading;
import java.util.List;

/** The last sections: what weakens the numbers, and where they came from. */
final class ClosingSections {
    private ClosingSections() {}

    static Section warnings(Reading reading) {
        List<String> warnings = reading.summary().warnings();
        return new Section(
                "warnings",
                "Warnings",
                List.of(warnings.isEmpty() ? new Prose("None were raised.") : new Points(warnings)));
    }

    static Section files(List<Link> links) {
        Block block =
                links.isEmpty() ? new Prose("This page was made without a run folder beside it.") : new Links(links);
        return new Section("files", "Raw data and stock reports", List.of(block));
    }
}
