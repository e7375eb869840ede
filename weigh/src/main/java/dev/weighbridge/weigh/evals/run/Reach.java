package dev.weighbridge.weigh.evals.run;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.evalsuites.engine.drive.Endpoint;
import dev.weighbridge.evalsuites.workload.KnownAnswers;
import dev.weighbridge.gateway.catalogue.Catalogue;
import dev.weighbridge.gateway.catalogue.Reply;
import dev.weighbridge.gateway.client.CatalogueClient;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.simulator.skill.AnswerKey;
import dev.weighbridge.simulator.skill.KeyedAnswer;
import dev.weighbridge.weigh.console.CommandFailed;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the targets of a comparison and its helpers are reached. What is simulated runs until this is closed. */
public final class Reach implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
    private final @Nullable Simulator simulator;

    private Reach(@Nullable Simulator simulator) {
        this.simulator = simulator;
    }

    /**
     * The way to every target.
     *
     * @param environment gives keys, which were found to be there before
     */
    public static Reach of(Evaluation evaluation, Function<String, @Nullable String> environment) {
        Comparison comparison = evaluation.comparison();
        Reach reach = new Reach(comparison.simulated() ? simulator(evaluation) : null);
        comparison.asked().forEach(target -> reach.endpoints.put(target.name(), reach.endpoint(target, environment)));
        return reach;
    }

    /** Simulated models know what they are asked, as well as they can. */
    private static Simulator simulator(Evaluation evaluation) {
        Comparison comparison = evaluation.comparison();
        return Simulator.start(SimulatorOptions.defaults()
                .withSeed(comparison.seed())
                .withAnswers(AnswerKey.of(
                        KnownAnswers.of(comparison, evaluation.plan().suites(), KeyedAnswer::said))));
    }

    private Endpoint endpoint(Target target, Function<String, @Nullable String> environment) {
        String profile = target.profile();
        if (simulator != null && profile != null) {
            Credential fake = Credential.of(target.auth(), simulator.key(profile));
            return new Endpoint(simulator.baseUrl(profile), fake);
        }
        String variable = target.keyVariable();
        String key = variable == null ? null : environment.apply(variable);
        Credential credential = key == null ? Credential.none() : Credential.of(target.auth(), key);
        return new Endpoint(requireNonNull(target.baseUrl(), "only simulated targets have no base URL"), credential);
    }

    /** Where each target is, by its name. */
    public Map<String, URI> baseUrls() {
        Map<String, URI> baseUrls = new LinkedHashMap<>();
        endpoints.forEach((target, endpoint) -> baseUrls.put(target, endpoint.baseUrl()));
        return baseUrls;
    }

    /** Where each target is and who asks, by its name. */
    Map<String, Endpoint> endpoints() {
        return endpoints;
    }

    /**
     * Asks each gateway for its models, once, which costs nothing.
     *
     * @throws CommandFailed where one is not there or does not take the key
     */
    public void check(Comparison comparison) {
        Set<URI> asked = new HashSet<>();
        for (Target target : comparison.asked().toList()) {
            Endpoint endpoint = requireNonNull(endpoints.get(target.name()));
            if (asked.add(endpoint.baseUrl())) {
                check(target, endpoint);
            }
        }
    }

    private static void check(Target target, Endpoint endpoint) {
        try (CatalogueClient client =
                new CatalogueClient(target.provider(), endpoint.baseUrl(), endpoint.credential(), PATIENCE)) {
            Reply<Catalogue> reply = client.models();
            if (reply instanceof Reply.Unreachable<Catalogue> unreachable) {
                throw CommandFailed.invalid("target \"" + target.name() + "\": " + endpoint.baseUrl()
                        + " cannot be reached: " + unreachable.because() + "; check base-url and the network");
            } else if (reply instanceof Reply.Unauthorized<Catalogue> unauthorized) {
                throw CommandFailed.invalid("target \"" + target.name() + "\": " + endpoint.baseUrl()
                        + " does not take the key (" + unauthorized.status() + ": " + unauthorized.message()
                        + "); export a key that is valid there in "
                        + (target.keyVariable() == null
                                ? "a variable and name it: key: MY_KEY"
                                : target.keyVariable()));
            }
        }
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
