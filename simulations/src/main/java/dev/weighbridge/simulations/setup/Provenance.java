package dev.weighbridge.simulations.setup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What a run was made with, as its manifest keeps it. What is unknown is left out. */
final class Provenance {
    private static final int PATIENCE_SECONDS = 2;

    /** The commit that is checked out, with {@code -dirty} where files differ from it. */
    private static final List<String> GIT_REVISION =
            List.of("git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*");

    private Provenance() {}

    /** The facts of this process, by name, in the order in which they are shown. */
    static Map<String, String> of(Path root) {
        Map<String, String> facts = new LinkedHashMap<>();
        Optional.ofNullable(System.getProperty("weighbridge.version"))
                .ifPresent(version -> facts.put("weighbridge", version));
        said(root, GIT_REVISION).ifPresent(revision -> facts.put("git revision", revision));
        Optional.ofNullable(System.getProperty(Altered.PROPERTY))
                .filter(change -> !change.isEmpty())
                .ifPresent(change -> facts.put("simulated change", change));
        facts.put("java", System.getProperty("java.version"));
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("cores", Integer.toString(Runtime.getRuntime().availableProcessors()));
        return facts;
    }

    /** What a program says in one line about a folder; empty where it is missing, fails or hangs. */
    static Optional<String> said(Path root, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(root.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended || process.exitValue() != 0) {
                process.destroy();
                return Optional.empty();
            }
            return Optional.of(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
