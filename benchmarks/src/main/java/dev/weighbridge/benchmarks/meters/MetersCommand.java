package dev.weighbridge.benchmarks.meters;

import dev.weighbridge.measurements.meter.MeterEffort;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/meters}: exit 0 where the aims hold, 1 where one is missed, 64 for a wrong option. */
@Command(name = "meters", description = "Checks meters that are known to be right or wrong.")
public final class MetersCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final double FALSE_ALARMS = 0.01;
    private static final double FOUND = 0.99;

    @Option(names = "--seed", description = "first seed (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--right", description = "how many right meters, at least 1 (default ${DEFAULT-VALUE})")
    private int right = 200;

    @Option(names = "--each", description = "how many meters of each wrong kind, at least 1 (default ${DEFAULT-VALUE})")
    private int each = 20;

    @Option(names = "--kind", split = ",", description = "kinds (default: all): ${COMPLETION-CANDIDATES}")
    private List<Knob> knobs = List.of(Knob.values());

    @Option(names = "--sparing", description = "check as real gateways are checked, with 12 requests")
    private boolean sparing;

    @Option(names = "--misses", description = "print what was said of each meter that was misjudged")
    private boolean misses;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        CommandLine line = new CommandLine(new MetersCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.setCaseInsensitiveEnumValuesAllowed(true).execute(args));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        say(
                out,
                "%-20s %-20s %5s %8s %10s  %s",
                "meter",
                "to be found as",
                "n",
                "right",
                "requests",
                "found instead or besides");
        List<Trial> all = new ArrayList<>();
        for (Knob knob : knobs) {
            List<Trial> trials = trials(knob);
            all.addAll(trials);
            row(out, knob, trials);
        }
        List<Trial> honest = all.stream().filter(trial -> honest(trial)).toList();
        List<Trial> wrong = all.stream().filter(trial -> !honest(trial)).toList();
        double found = share(wrong);
        double alarms = honest.isEmpty() ? 0 : 1 - share(honest);
        say(
                out,
                "meters: %.1f %% of wrong meters found and named, %.1f %% false alarms (aim >= %.0f, <= %.0f)",
                100 * found,
                100 * alarms,
                100 * FOUND,
                100 * FALSE_ALARMS);
        return found >= FOUND && alarms <= FALSE_ALARMS ? 0 : 1;
    }

    private List<Trial> trials(Knob knob) {
        MeterEffort effort = sparing ? Trial.sparing() : MeterEffort.SIMULATED;
        return LongStream.range(seed, seed + (knob == Knob.RIGHT ? right : each))
                .parallel()
                .mapToObj(one -> Trial.run(knob, one, effort))
                .toList();
    }

    private void row(PrintWriter out, Knob knob, List<Trial> trials) {
        List<String> others = trials.stream()
                .flatMap(trial -> trial.found().stream())
                .filter(name -> !name.equals(knob.finding()))
                .distinct()
                .sorted()
                .toList();
        say(
                out,
                "%-20s %-20s %5d %6.1f %% %10d  %s",
                knob.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                knob == Knob.RIGHT ? "nothing" : knob.finding(),
                trials.size(),
                100 * share(trials),
                trials.stream()
                        .mapToInt(trial -> trial.result().requests())
                        .max()
                        .orElse(0),
                String.join(" ", others));
        trials.stream().filter(trial -> misses && !trial.right()).forEach(trial -> {
            say(out, "  %s %s", trial.specimen().profile().name(), trial.found());
            trial.sentences().forEach(out::println);
        });
    }

    private static boolean honest(Trial trial) {
        return trial.specimen().knob() == Knob.RIGHT;
    }

    private static double share(List<Trial> trials) {
        return trials.isEmpty() ? 1 : trials.stream().filter(Trial::right).count() / (double) trials.size();
    }

    private static void say(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
