package dev.weighbridge.benchmarks.evals;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/evals-limits}: exit 0 where the aims hold, 1 where one is missed, 64 for a wrong option. */
@Command(name = "evals-limits", description = "How evaluations get on with gateways that limit them, in real time.")
public final class LimitsCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final int ATTEMPTS = 4;

    /** Ten in a row that were sent alone, and what was under way before the first was refused. */
    private static final int UNTIL_STOPPED = 12;

    private static final int INCOMPLETE = 3;
    private static final double IDEAL = 1.5;

    @Option(names = "--cases", description = "cases for each limit (default ${DEFAULT-VALUE})")
    private int cases = 600;

    @Option(names = "--per-second", description = "what a limit lets through (default ${DEFAULT-VALUE})")
    private int perSecond = 20;

    @Option(names = "--delay-ms", description = "how long an answer takes (default ${DEFAULT-VALUE})")
    private int delayMillis = 50;

    @Option(names = "--at-once", description = "requests in flight at most (default ${DEFAULT-VALUE})")
    private int atOnce = 50;

    @Option(names = "--seed", description = "seed of cases and answers (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new LimitsCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Math.min(Math.min(cases, perSecond), atOnce) < 1 || delayMillis < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--cases, --per-second and --at-once must each be at least 1, --delay-ms at least 0");
        }
        Sheet sheet = new Sheet(spec.commandLine().getOut());
        try (Folder folder = Folder.make()) {
            double worst = 0;
            for (GatewayMain.Kind kind :
                    List.of(GatewayMain.Kind.LOG, GatewayMain.Kind.BUCKET, GatewayMain.Kind.WINDOW)) {
                worst = Math.max(worst, workedOff(folder, sheet, kind));
            }
            alwaysLimited(folder, sheet);
            sheet.say("evals-limits: at most %.2f x the ideal time (aim <= %.1f; %s)", worst, IDEAL, sheet.inWords());
        }
        return sheet.met() ? 0 : 1;
    }

    private Gateway gateway(Folder folder, GatewayMain.Kind kind) throws IOException {
        return Gateway.start(
                folder.of(name(kind)),
                "--limit",
                kind.name(),
                "--per-second",
                Integer.toString(perSecond),
                "--delay-ms",
                Integer.toString(delayMillis),
                "--seed",
                Long.toString(seed));
    }

    private static String name(GatewayMain.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** How many times as long as a client would take that knew the limit; the start of the process is not counted off. */
    private double workedOff(Folder folder, Sheet sheet, GatewayMain.Kind kind)
            throws IOException, InterruptedException {
        try (Gateway gateway = gateway(folder, kind)) {
            Project project = Project.write(folder.of(name(kind) + "-project"), gateway.baseUrl(), cases, atOnce, seed);
            Weighed weighed = Weighed.run(project.root(), Map.of(), project.weigh("--target", "first"));
            int sends = gateway.arrivals().size();
            double ideal = (double) cases / perSecond;
            double ratio = weighed.seconds() / ideal;
            sheet.aim(
                    weighed.exitCode() == 0 && ratio <= IDEAL && mostOfOne(gateway) <= ATTEMPTS,
                    "%-7s %d cases at %d a second, no Retry-After: %.1f s, %.2f x ideal (aim <= %.1f); %d sends, at most "
                            + "%d of a case (aim <= %d); exit %d",
                    name(kind),
                    cases,
                    perSecond,
                    weighed.seconds(),
                    ratio,
                    IDEAL,
                    sends,
                    mostOfOne(gateway),
                    ATTEMPTS,
                    weighed.exitCode());
            return ratio;
        }
    }

    private void alwaysLimited(Folder folder, Sheet sheet) throws IOException, InterruptedException {
        try (Gateway gateway = gateway(folder, GatewayMain.Kind.ALL)) {
            Project project = Project.write(folder.of("all-project"), gateway.baseUrl(), cases, atOnce, seed);
            Weighed weighed = Weighed.run(project.root(), Map.of(), project.weigh());
            int sends = gateway.arrivals().size();
            int allowed = UNTIL_STOPPED * GatewayMain.MODELS.size();
            boolean said = GatewayMain.MODELS.stream()
                    .allMatch(model -> weighed.output().contains("target \"" + model + "\" was stopped with"));
            sheet.aim(
                    said && weighed.exitCode() == INCOMPLETE && sends <= allowed && mostOfOne(gateway) <= ATTEMPTS,
                    "all     %d x %d cases, every request refused: %d sends (aim <= %d), at most %d of a case (aim <= %d); "
                            + "stopped after %.0f s, %s; exit %d",
                    cases,
                    GatewayMain.MODELS.size(),
                    sends,
                    allowed,
                    mostOfOne(gateway),
                    ATTEMPTS,
                    weighed.seconds(),
                    said ? "and said why" : "without saying why",
                    weighed.exitCode());
        }
    }

    private static long mostOfOne(Gateway gateway) throws IOException {
        return gateway.arrivals().stream()
                .collect(groupingBy(arrival -> arrival.model() + " " + arrival.prompt(), counting()))
                .values()
                .stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
    }
}
