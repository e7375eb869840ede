package dev.weighbridge.evalsuites.claims;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Checks of advice, which reason or a few known texts settle without a single call. */
final class AdviceChecks {
    /** Texts of errors and whether they speak of a rate limit. */
    private static final List<Sample> SAMPLES = List.of(
            new Sample("Error code: 429 - Rate limit exceeded: free-models-per-min.", true),
            new Sample("This request has 429 tokens more than the context holds", false),
            new Sample("Rate limit exceeded: free-models-per-day", true),
            new Sample("Error code: 500 - request gen-1429 failed", false));

    private record Sample(String text, boolean limited) {}

    /** A check that needs no call. */
    private record Reasoned(Finding finding) implements Check {
        @Override
        public Set<String> calls() {
            return Set.of();
        }

        @Override
        public Finding find(Observations seen) {
            return finding;
        }
    }

    private AdviceChecks() {}

    /** Waiting so long in all outlasts a window that was just begun. */
    static Check waitsCover(List<Duration> waits, Duration window) {
        Duration all = waits.stream().reduce(Duration.ZERO, Duration::plus);
        String told = "waits of " + all.toSeconds() + " s in all, a window of " + window.toSeconds() + " s";
        return new Reasoned(all.compareTo(window) < 0 ? Finding.fail(told) : Finding.pass(told));
    }

    /** Looking for this text in an error's words tells rate limits from other errors. */
    static Check textTellsLimits(String needle) {
        List<Sample> wrong = SAMPLES.stream()
                .filter(sample -> sample.text().contains(needle) != sample.limited())
                .toList();
        if (wrong.isEmpty()) {
            return new Reasoned(Finding.pass("\"" + needle + "\" tells " + SAMPLES.size() + " errors apart"));
        }
        return new Reasoned(Finding.fail("\"" + needle + "\" in the text: wrong about " + wrong.size() + " of "
                + SAMPLES.size() + " errors, such as \"" + wrong.get(0).text() + "\""));
    }
}
