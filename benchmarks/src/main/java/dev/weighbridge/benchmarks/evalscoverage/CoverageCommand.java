package dev.weighbridge.benchmarks.evalscoverage;

import dev.weighbridge.measurements.statistics.Statistic;
import dev.weighbridge.measurements.statistics.Statistic.Defined;
import dev.weighbridge.measurements.statistics.proportion.Proportion;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/evals-coverage}: exit 0 where the aims hold, 1 where one is missed, 64 for a wrong option. */
@Command(name = "evals-coverage", description = "How often the interval of an accuracy holds the simulator's truth.")
public final class CoverageCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final double LEAST = 0.93;
    private static final double MOST = 0.97;

    /** A cell misses its aim only where chance is no excuse. */
    private static final double SURE = 0.99;

    /** Cells ask the same questions: with seeds of their own they are answered anew. */
    private static final long APART = 1_000_000_000;

    @Option(names = "--runs", description = "runs of each cell (default ${DEFAULT-VALUE})")
    private int runs = 500;

    @Option(names = "--seed", description = "seed of all answers (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new CoverageCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() {
        if (runs < 1) {
            throw new ParameterException(spec.commandLine(), "--runs is " + runs + "; give a whole number from 1 on");
        }
        say("%-28s %5s  %8s  %8s  %6s  %s", "cell", "rows", "accuracy", "measured", "width", "held");
        List<Cell> cells = Cells.all();
        List<Coverage> all = IntStream.range(0, cells.size())
                .parallel()
                .mapToObj(number -> Coverage.of(cells.get(number), runs, seed + number * APART))
                .toList();
        all.forEach(this::row);
        return verdict(all) ? 0 : 1;
    }

    private boolean verdict(List<Coverage> all) {
        Proportion strict = sum(all, true);
        Proportion elsewhere = sum(all, false);
        boolean met = share(strict) >= LEAST
                && share(strict) <= MOST
                && share(elsewhere) >= LEAST
                && all.stream().allMatch(CoverageCommand::met);
        say(
                "evals-coverage: %.2f %% of %d runs from 100 rows and 5 to 95 %% on (aim 93 to 97), %.2f %% of %d elsewhere "
                        + "(aim >= 93; %s)",
                100 * share(strict),
                strict.n(),
                100 * share(elsewhere),
                elsewhere.n(),
                met ? "no cell is surely outside" : "missed, or a cell is surely outside");
        return met;
    }

    private static boolean met(Coverage coverage) {
        boolean enough = bound(coverage.held().upperBound(SURE)) >= LEAST;
        return enough && (!coverage.cell().strict() || bound(coverage.held().lowerBound(SURE)) <= MOST);
    }

    private static double bound(Statistic<Double> bound) {
        return ((Defined<Double>) bound).value();
    }

    private static Proportion sum(List<Coverage> all, boolean strict) {
        List<Proportion> some = all.stream()
                .filter(coverage -> coverage.cell().strict() == strict)
                .map(Coverage::held)
                .toList();
        return new Proportion(
                some.stream().mapToInt(Proportion::successes).sum(),
                some.stream().mapToInt(Proportion::n).sum());
    }

    private static double share(Proportion proportion) {
        return (double) proportion.successes() / proportion.n();
    }

    private void row(Coverage coverage) {
        Cell cell = coverage.cell();
        say(
                "%-28s %5d  %6.2f %%  %6.2f %%  %6.3f  %5.1f %%  %s%s",
                cell.name(),
                cell.rows(),
                100 * cell.truth(),
                100 * coverage.measured(),
                coverage.width(),
                100 * coverage.share(),
                cell.strict() ? "" : "elsewhere  ",
                met(coverage) ? "" : "MISSED");
    }

    private void say(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
