package dev.weighbridge.evalsuites.claims;

import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.userfile.DidYouMean;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The claims of one provider and the calls that check them.
 *
 * @param provider whose claims they are, as a comparison spells it
 * @param source where the provider says so, and when that was read
 * @param calls the calls, each made once for all claims
 * @param claims the claims, in order
 */
public record ClaimSuite(String provider, String source, List<CallSpec> calls, List<Claim> claims) {

    public ClaimSuite {
        calls = List.copyOf(calls);
        claims = List.copyOf(claims);
    }

    /**
     * Reads a suite.
     *
     * @param models ids to ask in the place of the suite's own, by their name there, e.g. {@code free}
     * @throws dev.weighbridge.measurements.userfile.UserFileException at the first thing that is wrong
     */
    public static ClaimSuite load(Path file, Map<String, String> models) {
        return new ClaimSuiteReader(file, models).read();
    }

    /** Where in a folder of suites the claims of a provider are, empty where there are none. */
    public static Optional<Path> locate(Path folder, Provider provider) {
        return switch (provider) {
            case RUNYOUR, KEEPROUTER, OPENROUTER -> Optional.of(folder.resolve(provider.label() + ".yaml"));
            case OPENAI, ANTHROPIC, SIMULATED, OTHER -> Optional.empty();
        };
    }

    /**
     * The same suite with these claims alone, and the calls they need.
     *
     * @throws IllegalArgumentException where it has no claim of one of these ids
     */
    public ClaimSuite only(Collection<String> ids) {
        List<String> known = claims.stream().map(Claim::id).toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("claim \"" + id + "\" is unknown; " + DidYouMean.phrase(id, known));
            }
        }
        List<Claim> kept =
                claims.stream().filter(claim -> ids.contains(claim.id())).toList();
        Set<CallSpec> needed = kept.stream()
                .flatMap(claim -> claim.checks().stream())
                .flatMap(check -> check.calls().stream())
                .flatMap(name -> call(name).stream())
                .collect(Collectors.toSet());
        return new ClaimSuite(
                provider, source, calls.stream().filter(needed::contains).toList(), kept);
    }

    /** The call of this name, or the one whose second request has it. */
    Optional<CallSpec> call(String name) {
        return calls.stream()
                .filter(call -> call.name().equals(name)
                        || CallSpec.resultOf(call.name()).equals(name))
                .findFirst();
    }
}
