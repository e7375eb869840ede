package dev.weighbridge.evalsuites.junit.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** What became of the tests and containers of a class, by display name, that were run as any tool would run them. */
public final class Played implements TestExecutionListener {
    private final Map<String, String> ends = new LinkedHashMap<>();

    private Played() {}

    /** Runs a class with this folder as its project's root and these further configuration parameters. */
    public static Played play(Class<?> test, Path root, Map<String, String> parameters) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(test))
                .configurationParameter("weighbridge.root", root.toString())
                .configurationParameters(parameters)
                .build();
        Played played = new Played();
        LauncherFactory.create().execute(request, played);
        return played;
    }

    /** Writes a comparison with a free target and one that needs a key, both at this address. */
    public static void comparison(Path root, String baseUrl, long mostRequests) throws IOException {
        Files.createDirectories(root.resolve("comparisons"));
        Files.writeString(root.resolve("comparisons/openrouter.yaml"), """
                incumbent: free
                candidate: locked
                targets:
                  free: { base-url: "URL", key: none, model: free, price: free, parameters: { max-tokens: 20 } }
                  locked: { base-url: "URL", key: NO_SUCH_KEY_HERE, model: m, price: free, parameters: { max-tokens: 20 } }
                  made-up: { provider: simulated, profile: openrouter, model: m, price: free }
                workloads:
                  any: { suite: any.csv }
                load: { levels: [ "1/s" ], requests: 2 }
                caps: { requests: CAP, tokens: 1000000, usd: "1.00" }
                """.replace("URL", baseUrl)
                .replace("CAP", Long.toString(mostRequests)));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String message =
                result.getThrowable().map(thrown -> ": " + thrown.getMessage()).orElse("");
        ends.put(test.getDisplayName(), result.getStatus() + message);
    }

    /** The status of a test or container, with the message where it was not successful. */
    public String end(String displayName) {
        String end = ends.get(displayName);
        if (end == null) {
            throw new AssertionError("nothing is called " + displayName + ": " + ends);
        }
        return end;
    }

    /** All of them. */
    public Map<String, String> ends() {
        return ends;
    }
}
