package dev.weighbridge.weigh.gateways;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.comparison.Comparisons;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.simulator.Simulator;
import dev.weighbridge.simulator.SimulatorOptions;
import dev.weighbridge.weigh.console.CommandFailed;
import dev.weighbridge.weigh.console.Surroundings;
import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The gateways of a comparison, each once. Those that are simulated run until this is closed. */
public final class ComparedGateways implements AutoCloseable {
    private final Map<String, Gateway> gateways = new LinkedHashMap<>();
    private final Comparison comparison;
    private final @Nullable Simulator simulator;

    /**
     * Those of a comparison of this name.
     *
     * @param beside what else the call says of gateways
     * @throws CommandFailed where it says anything, or the comparison cannot be read
     */
    public static ComparedGateways open(String name, Choice beside, Surroundings surroundings) {
        if (!beside.equals(Choice.NONE)) {
            throw CommandFailed.usage(
                    "--comparison brings its own gateways and variables; leave out " + beside.firstOption());
        }
        Comparison loaded = ComparisonLoader.load(Comparisons.locate(surroundings.workingFolder(), name));
        return new ComparedGateways(loaded, surroundings.environment());
    }

    /** Those of this comparison; keys come from this environment. */
    ComparedGateways(Comparison comparison, Function<String, @Nullable String> environment) {
        this.comparison = comparison;
        simulator = comparison.simulated() ? Simulator.start(SimulatorOptions.defaults()) : null;
        for (Target target : comparison.targets()) {
            Gateway gateway = gateway(target, environment);
            gateways.putIfAbsent(gateway.label() + " " + gateway.keyVariable(), gateway);
        }
    }

    /** What names them. */
    public Comparison comparison() {
        return comparison;
    }

    /** All of them, each once. */
    public Collection<Gateway> all() {
        return List.copyOf(gateways.values());
    }

    private Gateway gateway(Target target, Function<String, @Nullable String> environment) {
        URI url = target.baseUrl();
        if (url == null) {
            return simulated(requireNonNull(simulator), requireNonNull(target.profile()));
        }
        String variable = target.keyVariable();
        ApiKey key = variable == null ? ApiKey.NONE : ApiKey.of(environment.apply(variable));
        return new Gateway(url.toString(), target.provider(), url, variable, key);
    }

    /** Free models are told by the rules of the provider that is simulated. */
    private static Gateway simulated(Simulator simulator, String profile) {
        Provider provider = Provider.labelled(profile).orElse(Provider.SIMULATED);
        ApiKey fake = ApiKey.of(simulator.key(profile));
        return new Gateway("simulated " + profile, provider, simulator.baseUrl(profile), null, fake);
    }

    @Override
    public void close() {
        if (simulator != null) {
            simulator.close();
        }
    }
}
