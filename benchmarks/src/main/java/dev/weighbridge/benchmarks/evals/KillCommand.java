package dev.weighbridge.benchmarks.evals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code benchmarks/evals-kill}: exit 0 where the aims hold, 1 where one is missed, 64 for a wrong option. */
@Command(name = "evals-kill", description = "Kills an evaluation by force, again and again, and goes on with it.")
public final class KillCommand implements Callable<Integer> {
    private static final int WRONG_USAGE = 64;
    private static final int PATIENCE_SECONDS = 60;
    private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    @Option(names = "--kills", description = "how often it is killed (default ${DEFAULT-VALUE})")
    private int kills = 20;

    @Option(names = "--cases", description = "cases, each asked of two models (default ${DEFAULT-VALUE})")
    private int cases = 1_000;

    @Option(names = "--delay-ms", description = "how long an answer takes (default ${DEFAULT-VALUE})")
    private int delayMillis = 20;

    @Option(names = "--at-once", description = "requests in flight at each model (default ${DEFAULT-VALUE})")
    private int atOnce = 10;

    @Option(names = "--seed", description = "seed of cases, answers and moments (default ${DEFAULT-VALUE})")
    private long seed = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new KillCommand());
        line.getCommandSpec().exitCodeOnInvalidInput(WRONG_USAGE);
        System.exit(line.execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (Math.min(Math.min(cases, kills), atOnce) < 1 || delayMillis < 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--cases, --kills and --at-once must each be at least 1, --delay-ms at least 0");
        }
        Sheet sheet = new Sheet(spec.commandLine().getOut());
        try (Folder folder = Folder.make()) {
            weigh(folder, sheet);
        }
        return sheet.met() ? 0 : 1;
    }

    private void weigh(Folder folder, Sheet sheet) throws IOException, InterruptedException {
        Path served = folder.of("gateway");
        Project project;
        List<Arrivals.Arrival> arrivals;
        List<Long> sendsAtKills;
        int exitCode;
        try (Gateway gateway =
                Gateway.start(served, "--delay-ms", Integer.toString(delayMillis), "--seed", Long.toString(seed))) {
            project = Project.write(folder.of("project"), gateway.baseUrl(), cases, atOnce, seed);
            sendsAtKills = kill(gateway, project, folder.of("output"));
            exitCode = Weighed.run(project.root(), Map.of(), project.weigh()).exitCode();
            arrivals = gateway.arrivals();
        }
        KillProof proof = KillProof.of(project, arrivals, Gateway.truth(served));
        sheet.say("sends at each kill: %s", sendsAtKills);
        report(sheet, proof, sendsAtKills, exitCode);
    }

    /** How many requests had come at each kill. */
    private List<Long> kill(Gateway gateway, Project project, Path output) throws IOException, InterruptedException {
        Random random = new Random(seed);
        int share = Math.max(1, 2 * cases / (kills + 1));
        List<Long> sends = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            Process process = Weighed.start(project.root(), Map.of(), project.weigh(), output.resolve("kill-" + kill));
            // Some die before they have sent anything, most in the midst of it.
            int more = random.nextInt(share);
            awaitSends(gateway, process, last(sends) + more);
            boolean ended = process.waitFor(random.nextInt(2 * delayMillis + 1), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            if (ended) {
                throw new IllegalStateException(
                        "the evaluation was over before kill " + (kill + 1) + "; give more --cases");
            }
            sends.add(settledSends(gateway));
        }
        return sends;
    }

    /** What was on its way at the kill is still read by the gateway, well before the next process sends anything. */
    private static long settledSends(Gateway gateway) throws IOException {
        long before = -1;
        long now = gateway.arrivals().size();
        while (now != before) {
            LockSupport.parkNanos(QUIET_NANOS);
            before = now;
            now = gateway.arrivals().size();
        }
        return now;
    }

    private static long last(List<Long> sends) {
        return sends.isEmpty() ? 0 : sends.get(sends.size() - 1);
    }

    private static void awaitSends(Gateway gateway, Process process, long sends)
            throws IOException, InterruptedException {
        long deadlineNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (gateway.arrivals().size() < sends && System.nanoTime() - deadlineNanos < 0) {
            if (process.waitFor(1, TimeUnit.MILLISECONDS)) {
                return;
            }
        }
    }

    private void report(Sheet sheet, KillProof proof, List<Long> sendsAtKills, int exitCode) {
        int planned = proof.planned();
        int inFlight = GatewayMain.MODELS.size() * atOnce;
        boolean within = true;
        for (int kill = 0; kill < sendsAtKills.size(); kill++) {
            within &= sendsAtKills.get(kill) <= planned + (long) (kill + 1) * inFlight;
        }
        sheet.aim(
                exitCode == 0 && proof.rows() == planned && proof.settledOnce() == planned,
                "rows      %d of %d items have a row, %d exactly one result (aim all); exit %d",
                proof.rows(),
                planned,
                proof.settledOnce(),
                exitCode);
        sheet.aim(
                within && proof.mostLostAtOnce(sendsAtKills) <= inFlight,
                "sends     %d, of which %d were sent again; at most %d lost by one kill (aim <= %d in flight)",
                proof.sends(),
                proof.duplicates(),
                proof.mostLostAtOnce(sendsAtKills),
                inFlight);
        sheet.aim(
                proof.lostWithResult() == 0 && proof.lostWithoutReservation() == 0 && proof.strangers() == 0,
                "lost      first sends with a result: %d, without a reservation: %d; results of no send: %d (aim 0)",
                proof.lostWithResult(),
                proof.lostWithoutReservation(),
                proof.strangers());
        sheet.say(
                "evals-kill: %d of %d items exactly once after %d kills (aim all; %s)",
                proof.settledOnce(), planned, kills, sheet.inWords());
    }
}
