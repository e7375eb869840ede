package dev.weighbridge.benchmarks.evals;

import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.fault.Behaviour;
import dev.weighbridge.simulator.fault.FaultScript;
import dev.weighbridge.simulator.fault.Faults;
import dev.weighbridge.simulator.limit.Limit;
import dev.weighbridge.simulator.limit.LimitStyle;
import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.profile.GatewayProfile;
import dev.weighbridge.simulator.profile.GatewayStyle;
import dev.weighbridge.simulator.profile.Pace;
import dev.weighbridge.simulator.profile.SimulatedModel;
import dev.weighbridge.simulator.skill.Skill;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** A simulated gateway with two models as a process of its own, until it is told to end. */
public final class GatewayMain implements Callable<Integer> {
    /** What its first line begins with; its base URL follows. */
    static final String SERVES = "serves ";

    /** The one key it takes; a fake. */
    static final String KEY = "sk-simulated";

    /** Its models, better and better. */
    static final List<String> MODELS = List.of("first", "second");

    private static final String NAME = "plain";
    private static final int TOKENS = 8;

    /** How a model's requests are limited. */
    enum Kind {
        /** Not at all. */
        NONE,
        /** All are refused. */
        ALL,
        /** So many in any second. */
        LOG,
        /** So many at once, and one more after each share of a second. */
        BUCKET,
        /** So many in each second of the clock. */
        WINDOW
    }

    @Option(names = "--delay-ms")
    private int delayMillis;

    @Option(names = "--limit")
    private Kind limit = Kind.NONE;

    @Option(names = "--per-second")
    private int perSecond = 20;

    @Option(names = "--seed")
    private long seed = 1;

    @Option(names = "--truth", required = true)
    private Path truth = Path.of("");

    @Option(names = "--arrivals", required = true)
    private Path arrivals = Path.of("");

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new GatewayMain())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (PrintStream seen = new PrintStream(arrivals.toFile(), StandardCharsets.UTF_8)) {
            Simulator simulator = Simulator.start(SimulatorOptions.defaults()
                    .withSeed(seed)
                    .withProfiles(List.of(profile()))
                    .withAnswers(Sums.key())
                    .withFaults(noting(seen))
                    .withTruthFile(truth));
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "stop"));
            System.out.println(SERVES + simulator.baseUrl(NAME));
            System.out.flush();
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** A line for each request as it comes, so that who watches need not wait for its answer. */
    private FaultScript noting(PrintStream seen) {
        Behaviour behaviour = limit == Kind.ALL ? Faults.named("error-429") : Behaviour.NONE;
        return facts -> {
            seen.print(Arrivals.line(facts.sequence(), facts.model(), facts.prompt()));
            seen.flush();
            return behaviour;
        };
    }

    private GatewayProfile profile() {
        return new GatewayProfile(
                NAME,
                "/v1",
                KEY,
                GatewayStyle.KEEPROUTER.with(LimitStyle.NONE),
                List.of(model(0, Skill.FREE), model(1, Skill.PAID)));
    }

    private SimulatedModel model(int number, Skill skill) {
        Pace pace = Pace.steady(Duration.ofMillis(delayMillis), Duration.ZERO, Integer.MAX_VALUE);
        SimulatedModel model = SimulatedModel.of(
                        MODELS.get(number), pace, AnswerLength.exactly(TOKENS), TokenPrice.FREE)
                .withSkill(skill);
        return switch (limit) {
            case NONE, ALL -> model;
            case LOG ->
                model.withLimits(Limit.slidingLog("requests", Limit.Scope.MODEL, perSecond, Duration.ofSeconds(1)));
            case BUCKET ->
                model.withLimits(Limit.bucket(
                        "requests",
                        Limit.Scope.MODEL,
                        perSecond,
                        Duration.ofSeconds(1).dividedBy(perSecond)));
            case WINDOW ->
                model.withLimits(Limit.window("requests", Limit.Scope.MODEL, perSecond, Duration.ofSeconds(1)));
        };
    }
}
