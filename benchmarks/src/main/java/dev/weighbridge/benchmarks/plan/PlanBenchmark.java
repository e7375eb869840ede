package dev.weighbridge.benchmarks.plan;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/plan}: exit 0 where the aim holds, 1 where it is missed, 64 for a wrong option. */
@Command(
        name = "plan",
        description = "How often a plan's 95 % interval holds the tokens and the money a run then uses.")
public final class PlanBenchmark implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final double AIM = 0.9;

    @Option(names = "--runs", description = "runs of each setting (default ${DEFAULT-VALUE})")
    private int runs = 400;

    @Option(names = "--seed", description = "seed of all draws (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new PlanBenchmark());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() {
        if (runs < 1) {
            throw new ParameterException(spec.commandLine(), "--runs is " + runs + "; give a whole number from 1 on");
        }
        List<Held> all = Setting.all().stream()
                .map(setting -> Held.of(setting, runs, seed))
                .toList();
        say("%-48s %8s  %8s  %6s", "setting", "tokens", "money", "width");
        all.forEach(held -> say(
                "%-48s %6.1f %%  %6.1f %%  %5.1f %%",
                held.setting(), percent(held.tokens(), runs), percent(held.money(), runs), 100 * held.width()));
        return verdict(all) ? 0 : 1;
    }

    private boolean verdict(List<Held> all) {
        int every = runs * all.size();
        double tokens = percent(all.stream().mapToInt(Held::tokens).sum(), every);
        double money = percent(all.stream().mapToInt(Held::money).sum(), every);
        say("plan: tokens in %.1f %%, money in %.1f %% of %d runs (aim >= 90)", tokens, money, every);
        return Math.min(tokens, money) >= 100 * AIM;
    }

    private static double percent(int count, int of) {
        return 100.0 * count / of;
    }

    private void say(String format, Object... values) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
