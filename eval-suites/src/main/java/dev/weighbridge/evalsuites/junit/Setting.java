package dev.weighbridge.evalsuites.junit;

import dev.weighbridge.evalsuites.engine.EngineOptions;
import dev.weighbridge.evalsuites.engine.drive.Endpoint;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.load.Suites;
import dev.weighbridge.gateway.http.Credential;
import dev.weighbridge.measurements.comparison.Caps;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.ComparisonLoader;
import dev.weighbridge.measurements.comparison.KeyCheck;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the tests of one suite ask of whom: files read, keys there, nothing sent. */
record Setting(
        Suite suite, Comparison comparison, Target target, Endpoint endpoint, EvalPlan plan, EngineOptions options) {

    /**
     * The setting of an annotation.
     *
     * @param environment the value of an environment variable
     * @throws UserFileException where something is missing or wrong, in one line with the way out
     */
    static Setting of(EvalSuite annotation, Places places, Environment environment) {
        Comparison comparison = comparison(annotation, places);
        Target target = target(annotation, places, comparison);
        Suite suite = Suites.load(places.suite(annotation.value()));
        Endpoint endpoint = endpoint(comparison, target, environment);
        try {
            EvalPlan plan = EvalPlan.of(List.of(suite), List.of(target), comparison.seed());
            EngineOptions options =
                    EngineOptions.usual(annotation.atOnce(), caps(comparison.caps(), annotation.mostRequests()));
            return new Setting(suite, comparison, target, endpoint, plan, options);
        } catch (IllegalArgumentException e) {
            throw new UserFileException("@EvalSuite(\"" + annotation.value() + "\"): " + e.getMessage());
        }
    }

    /** Looks up environment variables. */
    @FunctionalInterface
    interface Environment {
        /** The value of a variable, null where it is unset. */
        @Nullable
        String get(String variable);
    }

    private static Comparison comparison(EvalSuite annotation, Places places) {
        String name = places.told(annotation.comparison(), "weighbridge.comparison")
                .orElseThrow(() -> new UserFileException("@EvalSuite(\"" + annotation.value()
                        + "\"): no comparison is named; give comparison = \"openrouter\" or set "
                        + "weighbridge.comparison in junit-platform.properties"));
        return ComparisonLoader.load(places.comparison(name));
    }

    private static Target target(EvalSuite annotation, Places places, Comparison comparison) {
        String name = places.told(annotation.target(), "weighbridge.target").orElse(comparison.incumbent());
        List<String> known = comparison.targets().stream().map(Target::name).toList();
        return comparison
                .target(name)
                .orElseThrow(() -> new UserFileException(
                        place(comparison, name) + "is not among its targets; " + DidYouMean.phrase(name, known)));
    }

    private static Endpoint endpoint(Comparison comparison, Target target, Environment environment) {
        URI baseUrl = target.baseUrl();
        if (baseUrl == null) {
            throw new UserFileException(place(comparison, target.name())
                    + "is simulated, and tests start no simulator; name another comparison, or one with the base-url of"
                    + " a simulator that runs");
        }
        KeyCheck.check(only(comparison, target), environment::get);
        String variable = target.keyVariable();
        String key = variable == null ? null : environment.get(variable);
        return new Endpoint(baseUrl, key == null ? Credential.none() : Credential.of(target.auth(), key));
    }

    /** The keys of other targets are not needed. */
    private static Comparison only(Comparison all, Target target) {
        return all.narrowed(target.name(), target.name(), List.of(target), all.workloads(), all.evals());
    }

    private static Caps caps(Caps caps, long mostRequests) {
        return mostRequests == 0
                ? caps
                : new Caps(Math.min(mostRequests, caps.requests()), caps.tokens(), caps.money());
    }

    private static String place(Comparison comparison, String target) {
        return "comparisons/" + comparison.name() + ".yaml: target \"" + target + "\" ";
    }
}
