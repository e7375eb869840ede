package dev.weighbridge.benchmarks.gate;

import dev.weighbridge.measurements.statistics.resample.Streams;
import dev.weighbridge.measurements.verdict.Policy;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/gate-ab}: exit 0 where the aim holds, 1 where it is missed, 64 for a wrong option. */
@Command(name = "gate-ab", description = "Judges runs that became worse and counts those that the gate tells.")
public final class GateAbCommand implements Callable<Integer> {
    private static final int[] FAMILIES = {1, 8};
    private static final int MOST_HISTORIES = 500;

    @Option(names = "--seed", description = "seed of all runs (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--pairs", description = "pairs of runs in each row, at least 1 (default ${DEFAULT-VALUE})")
    private int pairs = 2000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(Commands.run(new GateAbCommand(), args));
    }

    @Override
    public Integer call() {
        Commands.requireAtLeastOne(spec, "--pairs", pairs);
        PrintWriter out = spec.commandLine().getOut();
        int rows = 0;
        int broken = 0;
        double least = 1;
        for (int family : FAMILIES) {
            Commands.say(out, "%-58s  promised  told", family == 1 ? "one comparison" : family + " comparisons");
            for (Promise promise : Changed.promises(family, new Streams(seed).of("pilot"))) {
                Tally tally = tally(promise);
                row(out, promise, tally);
                rows++;
                broken += promise.brokenBy(tally) ? 1 : 0;
                least = Math.min(least, promise.told(tally) - promise.share());
            }
        }
        drifts(out);
        Commands.say(
                out,
                "gate-ab: %d of %d promises broken, the worst by %.1f points (aim 0)",
                broken,
                rows,
                Math.max(0, -100 * least));
        return broken == 0 ? 0 : 1;
    }

    private void drifts(PrintWriter out) {
        Commands.say(out, "half a point lost in each run          told within 10 runs   15   20");
        for (int cases : new int[] {400, 1000}) {
            Commands.say(
                    out,
                    "%5d cases, 16 %% disagreement                    %5.1f %% %5.1f %% %5.1f %%",
                    cases,
                    toldWithin(10, cases),
                    toldWithin(15, cases),
                    toldWithin(20, cases));
        }
    }

    private double toldWithin(int runs, int cases) {
        Drifting drifting = new Drifting(runs, cases, 0.005);
        return 100
                * drifting.tally(new Streams(seed), Math.min(pairs, MOST_HISTORIES))
                        .failedShare();
    }

    private Tally tally(Promise promise) {
        return Tally.of(promise.cell(), promise.worse(), Policy.withDefaults().falseFail(), new Streams(seed), pairs);
    }

    private static void row(PrintWriter out, Promise promise, Tally tally) {
        Cell cell = promise.cell();
        Commands.say(
                out,
                "%5d %-7s %-46s %5.0f %%   %5.1f %%%s",
                cell.n(),
                cell.counted(),
                cell.words(),
                100 * promise.share(),
                100 * promise.told(tally),
                promise.brokenBy(tally) ? "  BROKEN" : "");
    }
}
