package dev.weighbridge.benchmarks.gaterepeat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/gate-repeat}: exit 0 where the aims hold, 1 where one is missed, 64 for a wrong option. */
@Command(
        name = "gate-repeat",
        description =
                "Plays the gate in a clean clone: a blessed baseline, changes for the worse, and runs without any.")
public final class GateRepeatCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;

    @Option(
            names = "--repeats",
            description = "runs without a change, each with its own seed (default ${DEFAULT-VALUE})")
    private int repeats = 20;

    @Option(names = "--seed", description = "the seed of the baseline (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private boolean met = true;

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new GateRepeatCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (repeats < 0) {
            throw new ParameterException(spec.commandLine(), "--repeats is " + repeats + "; give 0 or more");
        }
        try (Clone clone = Clone.of(Path.of(""))) {
            weigh(clone);
        }
        say("gate-repeat: %s", met ? "every aim met" : "not every aim met");
        return met ? 0 : 1;
    }

    private void weigh(Clone clone) throws IOException, InterruptedException {
        Built first = clone.build(seed, "");
        aim(
                first.green() && first.says("Gate: NO BASELINE"),
                first,
                "without a baseline: green, and says how to make one");
        String blessed = clone.bless();
        aim(blessed.startsWith("Blessed: "), first, "blessed");
        Built same = clone.build(seed + 1, "");
        aim(same.green() && same.judged(), same, "nothing changed: green");
        Built worse = clone.build(seed, "10-points-worse");
        aim(worse.failsBy("accuracy"), worse, "free model 10 points worse: red");
        Built slower = clone.build(seed, "30-percent-slower");
        aim(slower.failsBy("TTFT", "TPOT", "E2E"), slower, "free model 30 % slower: red");
        repeat(clone);
    }

    private void repeat(Clone clone) throws IOException, InterruptedException {
        int green = 0;
        for (int repeat = 0; repeat < repeats; repeat++) {
            Built built = clone.build(seed + 2 + repeat, "");
            green += built.green() && built.judged() ? 1 : 0;
            if (!built.green()) {
                built.failures().forEach(line -> say("  %s", line));
            }
        }
        met &= green == repeats;
        say("%d of %d repeats without a change, each with its own seed, were green (aim all)", green, repeats);
    }

    private void aim(boolean reached, Built built, String what) {
        met &= reached;
        say("%s  %s, %.0f s", what, reached ? "ok" : "MISSED", built.seconds());
        built.failures().forEach(line -> say("  %s", line));
        if (!reached) {
            List<String> last = built.lines();
            last.subList(Math.max(0, last.size() - 20), last.size()).forEach(line -> say("  | %s", line));
        }
    }

    private void say(String format, Object... values) {
        spec.commandLine().getOut().println(String.format(Locale.ROOT, format, values));
        spec.commandLine().getOut().flush();
    }
}
