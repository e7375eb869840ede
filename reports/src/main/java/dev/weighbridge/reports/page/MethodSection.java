package dev.weighbridge.reports.page;

import dev.weighbridge.measurements.summary.RunFacts;
import dev.weighbridge.measurements.summary.SimulationFacts;
import dev.weighbridge.measurements.summary.Summary;
import dev.weighbridge.measurements.summary.TargetFacts;
import dev.weighbridge.reports.page.Block.Column;
import dev.weighbridge.reports.page.Block.Fact;
import dev.weighbridge.reports.page.Block.Facts;
import dev.weighbridge.reports.page.Block.Fold;
import dev.weighbridge.reports.page.Block.Group;
import dev.weighbridge.reports.page.Block.Heading;
import dev.weighbridge.reports.page.Block.Points;
import dev.weighbridge.reports.page.Block.Prose;
import dev.weighbridge.reports.page.Block.Row;
import dev.weighbridge.reports.page.Block.Table;
import dev.weighbridge.reports.reading.Quantity;
import dev.weighbridge.reports.reading.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How it was measured, how to repeat it, how far to trust it, and what was not tested. */
final class MethodSection {
    private MethodSection() {}

    static Section of(Reading reading, Beside beside) {
        return new Section(
                "method",
                "Method and trust",
                List.of(
                        run(reading),
                        new Heading("trust", Datum.of("How far it can be trusted")),
                        new Facts(TrustFacts.of(reading)),
                        simulations(reading.summary()),
                        new Prose("Not tested in this run:"),
                        new Points(NotTested.of(reading, beside)),
                        new Fold("What the words mean", List.of(new Facts(definitions())))));
    }

    private static Facts run(Reading reading) {
        RunFacts run = reading.summary().run();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Repeat it with", run.command(), true));
        facts.add(new Fact("Run", run.id(), true));
        facts.add(new Fact("Began", Times.of(run.startedAt()), false));
        facts.add(
                new Fact("Ended", run.endedAt() == null ? "\u2013 no exchange ended" : Times.of(run.endedAt()), false));
        facts.add(new Fact("Seed", Long.toString(run.seed()), true));
        facts.addAll(HashFacts.of(reading.summary()));
        reading.summary().targets().forEach(target -> facts.add(model(target)));
        run.facts().forEach((name, text) -> facts.add(new Fact(ByLevel.capitalised(name), text, false)));
        return new Facts(facts);
    }

    private static Fact model(TargetFacts target) {
        String answered = target.answeredModels().isEmpty()
                ? "no answer named its model"
                : "answered by " + ComparedSection.counted(target.answeredModels());
        return new Fact("Model of " + target.name(), target.model() + ", " + answered, true);
    }

    private static Table simulations(Summary summary) {
        List<Row> rows =
                summary.simulations().stream().map(MethodSection::simulation).toList();
        return new Table(
                "simulations",
                "Simulations of this run",
                "",
                List.of(Column.words("Simulation"), Column.words("How it ended")),
                List.of(new Group("", rows)));
    }

    private static Row simulation(SimulationFacts simulation) {
        Datum end = simulation.finished()
                ? Datum.of("finished all it planned")
                : Datum.of("did not finish", simulation.because());
        return new Row(Datum.foreign(simulation.name()), List.of(end));
    }

    private static List<Fact> definitions() {
        List<Fact> facts = new ArrayList<>();
        Arrays.stream(Quantity.values())
                .map(quantity -> new Fact(quantity.label(), quantity.definition(), false))
                .forEach(facts::add);
        facts.add(new Fact(
                "Percentile",
                "printed only where the sample carries it; its 95\u202f% interval comes from order statistics and assumes"
                        + " no shape",
                false));
        facts.add(new Fact(
                "Service level kept",
                "share of all requests that were due, failures included and censored ones not, that met every bound;"
                        + " with its 95\u202f% Wilson interval",
                false));
        facts.add(new Fact(
                "Client-bound",
                "this machine sent so late that it, not the gateway, may have made the latencies",
                false));
        facts.add(new Fact("Censored", "still in flight when the run ended; neither a success nor a failure", false));
        facts.add(new Fact("Truncated", "stopped at its token limit; counts as delivered", false));
        facts.add(new Fact(
                "Dash", "unknown, or an end of an interval that the sample does not reach; never zero", false));
        return facts;
    }
}
