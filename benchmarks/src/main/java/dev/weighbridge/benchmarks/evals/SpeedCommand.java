package dev.weighbridge.benchmarks.evals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/evals-speed}: exit 0 where the aims hold, 1 where one is missed, 64 for a wrong option. */
@Command(name = "evals-speed", description = "How fast the command line evaluates, start and table included.")
public final class SpeedCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final double AT_ONCE_SECONDS = 3;
    private static final double SLOW_SECONDS = 4;
    private static final int SLOW_MILLIS = 50;
    private static final long PEAK_MB = 300;
    private static final double GROWTH = 1.25;
    private static final int WARM_UPS = 3;

    @Option(names = "--cases", description = "cases, each asked of two models (default ${DEFAULT-VALUE})")
    private int cases = 1_000;

    @Option(names = "--many", description = "cases of the run that must not grow (default ${DEFAULT-VALUE})")
    private int many = 10_000;

    @Option(names = "--at-once", description = "requests in flight at each model (default ${DEFAULT-VALUE})")
    private int atOnce = 25;

    @Option(names = "--repeats", description = "runs, of which the median counts (default ${DEFAULT-VALUE})")
    private int repeats = 5;

    @Option(names = "--seed", description = "seed of cases and answers (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Option(names = "--promptfoo", description = "a folder where promptfoo and Node were installed; without it alone")
    private @Nullable Path promptfoo;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new SpeedCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Math.min(Math.min(cases, many), Math.min(atOnce, repeats)) < 1) {
            throw new ParameterException(
                    spec.commandLine(), "--cases, --many, --at-once and --repeats must each be at least 1");
        }
        Sheet sheet = new Sheet(spec.commandLine().getOut());
        try (Folder folder = Folder.make()) {
            weigh(folder, sheet);
        }
        return sheet.met() ? 0 : 1;
    }

    private void weigh(Folder folder, Sheet sheet) throws IOException, InterruptedException {
        sheet.say("machine: %s", load());
        sheet.say(
                "the command: bin/weigh evals run, from its start to its end; the gateway: a process of its own on the same "
                        + "cores, whose CPU seconds come on top, warmed up by three runs that do not count");
        Speeds quick = speeds(folder, "quick", 0);
        sheet.aim(quick.seconds() < AT_ONCE_SECONDS, "%s", row("no latency", quick, AT_ONCE_SECONDS));
        Speeds slow = speeds(folder, "slow", SLOW_MILLIS);
        sheet.aim(slow.seconds() < SLOW_SECONDS, "%s", row(SLOW_MILLIS + " ms latency", slow, SLOW_SECONDS));
        memory(folder, sheet, quick);
        other(folder, sheet, quick);
        sheet.say("machine: %s", load());
        sheet.say(
                "evals-speed: %.2f s for %d cases of 2 models (aim < %.0f s; %s)",
                quick.seconds(), cases, AT_ONCE_SECONDS, sheet.inWords());
    }

    /** Whoever else works on the machine lengthens every time. */
    private static String load() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " cores, load "
                + Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    private String row(String what, Speeds speeds, double aim) {
        return String.format(
                Locale.ROOT,
                "%-14s %d x 2, %d in flight: %s s, median %.2f (aim < %.0f); %.1f CPU s, the gateway's %.1f; peak %d MB",
                what,
                cases,
                2 * atOnce,
                speeds.each(),
                speeds.seconds(),
                aim,
                speeds.median().weighed().cpuSeconds(),
                speeds.median().gatewayCpuSeconds(),
                speeds.peakMb());
    }

    private void memory(Folder folder, Sheet sheet, Speeds few) throws IOException, InterruptedException {
        sheet.aim(few.peakMb() < PEAK_MB, "memory         %d x 2: peak %d MB (aim < %d)", cases, few.peakMb(), PEAK_MB);
        try (Gateway gateway = warm(folder, "many", 0)) {
            Weighed all = evaluate(folder.of("many-project"), gateway, many, seed);
            double growth = (double) all.peakMb() / few.peakMb();
            sheet.aim(
                    all.peakMb() < PEAK_MB && growth <= GROWTH,
                    "memory         %d x 2: peak %d MB (aim < %d), %.2f x (aim <= %.2f); %.2f s, %.0f answers/s",
                    many,
                    all.peakMb(),
                    PEAK_MB,
                    growth,
                    GROWTH,
                    all.seconds(),
                    2 * many / all.seconds());
        }
    }

    private Speeds speeds(Folder folder, String name, int delayMillis) throws IOException, InterruptedException {
        List<Speeds.Speed> all = new ArrayList<>();
        try (Gateway gateway = warm(folder, name, delayMillis)) {
            for (int repeat = 0; repeat < repeats; repeat++) {
                double before = gateway.cpuSeconds();
                Weighed weighed = evaluate(folder.of(name + "-project-" + repeat), gateway, cases, seed + repeat);
                all.add(new Speeds.Speed(weighed, gateway.cpuSeconds() - before));
            }
        }
        return new Speeds(all);
    }

    /** A cold gateway would be weighed with the command: the first thousands of its answers take it seconds. */
    private Gateway warm(Folder folder, String name, int delayMillis) throws IOException, InterruptedException {
        Gateway gateway = Gateway.start(
                folder.of(name), "--delay-ms", Integer.toString(delayMillis), "--seed", Long.toString(seed));
        for (int run = 0; run < WARM_UPS; run++) {
            evaluate(folder.of(name + "-warm-up-" + run), gateway, cases, seed);
        }
        return gateway;
    }

    private Weighed evaluate(Path root, Gateway gateway, int count, long itsSeed)
            throws IOException, InterruptedException {
        Project project = Project.write(root, gateway.baseUrl(), count, atOnce, itsSeed);
        return Weighed.run(root, Map.of(), project.weigh()).ok();
    }

    private void other(Folder folder, Sheet sheet, Speeds ours) throws IOException, InterruptedException {
        if (promptfoo == null) {
            sheet.say("promptfoo      not asked for; see --promptfoo");
            return;
        }
        try (Gateway gateway = warm(folder, "other", 0)) {
            int before = gateway.arrivals().size();
            Project project = Project.write(folder.of("other-project"), gateway.baseUrl(), cases, atOnce, seed);
            Optional<Weighed> theirs = Promptfoo.run(promptfoo, project, 2 * atOnce);
            int asked = gateway.arrivals().size() - before;
            if (theirs.isEmpty() || asked != 2 * cases) {
                sheet.say("promptfoo      gave no answer to compare with: %d of %d requests", asked, 2 * cases);
                return;
            }
            sheet.say(
                    "promptfoo      %d x 2, %d in flight: %.2f s; %.1f CPU s; peak %d MB: %.1f x our time, %.1f x our memory",
                    cases,
                    2 * atOnce,
                    theirs.get().seconds(),
                    theirs.get().cpuSeconds(),
                    theirs.get().peakMb(),
                    theirs.get().seconds() / ours.seconds(),
                    (double) theirs.get().peakMb() / ours.peakMb());
        }
    }
}
