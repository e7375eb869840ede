package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.statistics.resample.Streams;
import dev.weighbridge.measurements.verdict.Policy;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/gate-aa}: exit 0 where the aim holds, 1 where it is missed, 64 for a wrong option. */
@Command(name = "gate-aa", description = "Judges runs in which nothing changed and counts the false FAILs.")
public final class GateAaCommand implements Callable<Integer> {
    /** At a rate of 5 % two thousand runs tell far more than at the gate's own, so both are tried. */
    private static final double[] RATES = {Policy.withDefaults().falseFail(), 0.05};

    /** There are some sixty rows, each looked at twice. */
    private static final double SURE_OF_ROW = 0.9999;

    @Option(names = "--seed", description = "seed of all runs (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--pairs", description = "pairs of runs in each row, at least 1 (default ${DEFAULT-VALUE})")
    private int pairs = 2000;

    @Option(names = "--blind", description = "keep clusters, controls and earlier runs from the gate; misses the aim")
    private boolean blind;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(Commands.run(new GateAaCommand(), args));
    }

    @Override
    public Integer call() {
        Commands.requireAtLeastOne(spec, "--pairs", pairs);
        PrintWriter out = spec.commandLine().getOut();
        Map<String, Tally[]> bySize = new LinkedHashMap<>();
        int above = 0;
        Commands.say(out, "%-45s  false FAIL at 0.5 %%       at 5 %%           PASS", "nothing changed");
        for (Cell cell : Unchanged.cells()) {
            Tally[] tallies = tallies(blind ? cell.blind() : cell);
            String words = String.format(Locale.ROOT, "%4d %-7s %s", cell.n(), cell.counted(), cell.words());
            above += row(out, words, tallies, SURE_OF_ROW) ? 1 : 0;
            bySize.merge(cell.size(), tallies, GateAaCommand::plus);
        }
        out.println();
        for (Map.Entry<String, Tally[]> size : bySize.entrySet()) {
            above += row(out, "all of " + size.getKey(), size.getValue(), Tally.SURE) ? 1 : 0;
        }
        above += drift(out) ? 1 : 0;
        shown(out);
        return conclude(out, above, List.copyOf(bySize.values()));
    }

    private boolean drift(PrintWriter out) {
        Tally tally = Drifting.FLAT.tally(new Streams(seed), pairs);
        boolean often = tally.failsAbove(Drifting.LEVEL, Tally.SURE);
        Commands.say(
                out,
                "%nhistories of %d runs that never change: drift told in %d of %d, %.2f %% (stated 5 %%)%s",
                Drifting.FLAT.runs(),
                tally.failed(),
                tally.runs(),
                100 * tally.failedShare(),
                often ? "  TOO OFTEN" : "");
        return often;
    }

    /** What no single baseline can know; it stands here so that nobody is surprised, and in no aim. */
    private void shown(PrintWriter out) {
        Commands.say(out, "%nmore than is allowed for with a single baseline (no aim; 5 blessed runs mend it)");
        for (Cell cell : Unchanged.beyondTheAllowance()) {
            row(
                    out,
                    String.format(Locale.ROOT, "%4d %-7s %s", cell.n(), cell.counted(), cell.words()),
                    tallies(cell),
                    1);
        }
        out.println();
    }

    private static int conclude(PrintWriter out, int above, List<Tally[]> sizes) {
        Tally all = sizes.stream().map(t -> t[0]).reduce(Tally.NOTHING, Tally::plus);
        Commands.say(
                out,
                "gate-aa: %d rows fail too often, %.2f %% of %d pairs at a stated 0.5 %% (aim 0 rows)",
                above,
                100 * all.failedShare(),
                all.runs());
        return above == 0 ? 0 : 1;
    }

    private Tally[] tallies(Cell cell) {
        Streams streams = new Streams(seed);
        Tally[] tallies = new Tally[RATES.length];
        for (int i = 0; i < RATES.length; i++) {
            tallies[i] = Tally.of(cell, 0, RATES[i], streams, pairs);
        }
        return tallies;
    }

    private static boolean row(PrintWriter out, String words, Tally[] tallies, double level) {
        boolean above = level < 1 && above(tallies, level);
        Commands.say(
                out,
                "%-52s %4d of %6d %5.2f %%  %5d %5.2f %%  %5.1f %%%s",
                words,
                tallies[0].failed(),
                tallies[0].runs(),
                100 * tallies[0].failedShare(),
                tallies[1].failed(),
                100 * tallies[1].failedShare(),
                100 * tallies[0].passedShare(),
                above ? "  TOO OFTEN" : "");
        return above;
    }

    private static boolean above(Tally[] tallies, double level) {
        return tallies[0].failsAbove(RATES[0], level) || tallies[1].failsAbove(RATES[1], level);
    }

    private static Tally[] plus(Tally[] one, Tally[] other) {
        return new Tally[] {one[0].plus(other[0]), one[1].plus(other[1])};
    }
}
