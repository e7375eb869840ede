package dev.weighbridge.benchmarks.meters;

import dev.weighbridge.gateway.client.ClientOptions;
import dev.weighbridge.gateway.client.GatewayClient;
import dev.weighbridge.gateway.decode.DecoderLimits;
import dev.weighbridge.gateway.decode.ResponseDecoder;
import dev.weighbridge.gateway.decode.StoppingDecoder;
import dev.weighbridge.gateway.dialect.Dialect;
import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.gateway.secret.Redactor;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.meter.MeterCheck;
import dev.weighbridge.measurements.meter.MeterEffort;
import dev.weighbridge.measurements.meter.MeterProbe;
import dev.weighbridge.measurements.meter.MeterProbing;
import dev.weighbridge.measurements.meter.MeterResult;
import dev.weighbridge.measurements.meter.MeterStep;
import dev.weighbridge.simulations.meter.LedgerEntries;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One meter that was checked over HTTP.
 *
 * @param specimen the meter
 * @param result what was found of it
 */
record Trial(Specimen specimen, MeterResult result) {

    static Trial run(Knob knob, long seed, MeterEffort effort) {
        Specimen specimen = Specimen.of(knob, new SplittableRandom(seed * Knob.values().length + knob.ordinal()));
        SimulatorOptions options = SimulatorOptions.defaults()
                .withSeed(seed)
                .withProfiles(List.of(specimen.profile()))
                .withFaults(specimen.faults());
        try (Simulator simulator = Simulator.start(options);
                GatewayClient client = GatewayClient.create(ClientOptions.connections(8), NanoClock.system())) {
            return new Trial(specimen, check(specimen, simulator, client, seed, effort));
        }
    }

    private static MeterResult check(
            Specimen specimen, Simulator simulator, GatewayClient client, long seed, MeterEffort effort) {
        String profile = specimen.profile().name();
        Access access = new Access(target(specimen), simulator.baseUrl(profile), simulator.key(profile));
        MeterProbing probing = new MeterProbing(access.target(), effort, seed);
        int number = 0;
        while (true) {
            MeterStep step = probing.next(NanoClock.system().nanos());
            if (step instanceof MeterStep.Send send) {
                Exchange exchange = ask(client, access, send.probe());
                probing.completed(
                        send.probe(),
                        "x-" + ++number,
                        exchange,
                        NanoClock.system().nanos(),
                        Instant.now());
            } else if (step instanceof MeterStep.Done) {
                return probing.result(LedgerEntries.of(access, probing.toLookUp()));
            } else {
                probing.stop("a limit was met");
            }
        }
    }

    private static Exchange ask(GatewayClient client, Access access, MeterProbe probe) {
        ResponseDecoder decoder = Dialect.CHAT.decoder(
                probe.request().stream(), NanoClock.system().nanos(), DecoderLimits.DEFAULT, Redactor.none());
        ResponseDecoder reading = probe.stopAfter() > 0 ? new StoppingDecoder(decoder, probe.stopAfter()) : decoder;
        return client.send(access.baseUrl(), access.credential(), Dialect.CHAT.call(probe.request()), reading)
                .join();
    }

    private static Target target(Specimen specimen) {
        return new Target(
                "specimen",
                Provider.SIMULATED,
                specimen.profile().name(),
                null,
                specimen.profile().models().get(0).id(),
                null,
                specimen.price(),
                new Parameters(0.0, 64, null, List.of(), null),
                Map.of(),
                Map.of());
    }

    /** What is said to be wrong or worth knowing. */
    List<String> found() {
        return result.telling().stream().map(MeterCheck::name).toList();
    }

    /** Whether it was found under its name; a right one, whether nothing was. */
    boolean right() {
        return specimen.knob() == Knob.RIGHT
                ? found().isEmpty()
                : found().contains(specimen.knob().finding());
    }

    /** Its sentences, for whoever doubts them. */
    List<String> sentences() {
        return result.checks().stream()
                .map(check -> "    " + check.subject() + " " + check.verdict() + " " + check.sentence())
                .toList();
    }

    static MeterEffort sparing() {
        MeterEffort usual = MeterEffort.SPARING;
        return new MeterEffort(usual.atOnce(), usual.again(), usual.inDoubt(), Duration.ZERO, Duration.ZERO);
    }
}
