package dev.weighbridge.evalsuites.claims;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.exchange.Usage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Checks that compare several answers. */
final class RepeatChecks {
    private RepeatChecks() {}

    /** The bodies have the same fields. */
    static Finding sameShape(List<Observation> all) {
        Observation[] seen = all.toArray(Observation[]::new);
        Set<Set<String>> shapes = all.stream().map(RepeatChecks::fields).collect(Collectors.toSet());
        return shapes.size() == 1
                ? Finding.pass("all bodies have the fields " + shapes.iterator().next(), seen)
                : Finding.fail("their fields differ: " + shapes, seen);
    }

    private static Set<String> fields(Observation seen) {
        Set<String> fields = new TreeSet<>();
        if (!seen.events().isEmpty()) {
            JsonNode first = seen.events().get(0).data();
            first.fieldNames().forEachRemaining(fields::add);
        }
        return fields;
    }

    /** The models that answered are not the same. */
    static Finding modelsDiffer(List<Observation> all) {
        Observation[] seen = all.toArray(Observation[]::new);
        Set<String> models = all.stream()
                .map(each -> String.valueOf(each.exchange().identity().model()))
                .collect(Collectors.toCollection(TreeSet::new));
        String told = "models are " + String.join(", ", models);
        return models.size() == all.size() ? Finding.pass(told, seen) : Finding.fail(told, seen);
    }

    /**
     * More than one backend answers: the same prompt comes to different token counts, which takes different tokenizers.
     * One count and one fingerprint settle nothing: backends may be alike.
     */
    static Finding severalBackends(List<Observation> all) {
        Observation[] seen = all.toArray(Observation[]::new);
        Set<Long> counts = all.stream()
                .map(each -> each.exchange().usage())
                .filter(Objects::nonNull)
                .map(Usage::promptTokens)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> fingerprints = all.stream()
                .map(each -> each.exchange().identity().fingerprint())
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        String told = all.size() + " answers: prompt tokens " + counts + ", fingerprints " + fingerprints;
        return counts.size() > 1 || fingerprints.size() > 1 ? Finding.pass(told, seen) : Finding.unsettled(told, seen);
    }

    /** All answers to the same question are the same. */
    static Finding sameText(List<Observation> all) {
        Observation[] seen = all.toArray(Observation[]::new);
        long texts =
                all.stream().map(each -> each.exchange().content()).distinct().count();
        String told = all.size() + " answers, " + texts + " different texts";
        return texts == 1 ? Finding.pass(told, seen) : Finding.fail(told, seen);
    }

    /** One of the calls met a limit that says so by its status. */
    static Finding limited(List<Observation> all) {
        Observation[] seen = all.stream()
                .filter(each -> each.exchange().outcome() instanceof Outcome.RateLimited)
                .toArray(Observation[]::new);
        boolean byStatus = List.of(seen).stream().anyMatch(each -> each.status() == 429);
        String told = seen.length + " of " + all.size() + " requests were limited";
        if (seen.length == 0) {
            return Finding.unsettled(told, all.toArray(Observation[]::new));
        }
        return byStatus
                ? Finding.pass(told + " with status 429", seen)
                : Finding.fail(told + " without status 429", seen);
    }
}
