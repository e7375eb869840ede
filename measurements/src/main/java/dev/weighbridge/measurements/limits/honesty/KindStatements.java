package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether rejections say that they are some, and of which limit. */
final class KindStatements {
    private static final String KIND = "kind of limit in the error";
    private static final String STATUS = "status 429";

    private final Basis basis;
    private final List<Observation> rejections;

    KindStatements(Basis basis) {
        this.basis = basis;
        this.rejections = basis.rejections();
    }

    /** How many rejections named which limit. */
    Map<Limit, Integer> saidKinds() {
        Map<Limit, Integer> kinds = new EnumMap<>(Limit.class);
        rejections.forEach(one -> kinds.merge(one.said() == null ? Limit.UNKNOWN : one.said(), 1, Integer::sum));
        return kinds;
    }

    int insideOk() {
        return (int) rejections.stream().filter(Observation::insideOk).count();
    }

    List<Statement> all() {
        return rejections.isEmpty() ? List.of() : List.of(kind(), status());
    }

    /** A status of 200 with a rejection in it contradicts itself. */
    private Statement status() {
        int hidden = insideOk();
        int all = rejections.size();
        String words = hidden == 0
                ? "All " + all + " rejections came as one."
                : hidden + " of " + all + " rejections stood inside a 200.";
        List<String> ids = rejections.stream()
                .filter(one -> one.insideOk() == (hidden > 0))
                .map(Observation::exchangeId)
                .toList();
        return new Statement(STATUS, hidden == 0 ? Verdict.TRUE : Verdict.NONSENSE, all, null, words, ids);
    }

    private Statement kind() {
        List<Observation> naming = rejections.stream()
                .filter(one -> one.said() != null && one.said() != Limit.UNKNOWN)
                .toList();
        if (naming.isEmpty()) {
            String words = "None of " + rejections.size() + " rejections names the kind of its limit.";
            return new Statement(KIND, Verdict.ABSENT, rejections.size(), null, words, List.of());
        }
        Optional<Candidate> best = basis.finding().sure() ? basis.finding().best() : Optional.empty();
        String said = saidKinds().entrySet().stream()
                .map(entry -> entry.getKey().name().toLowerCase(Locale.ROOT) + " " + TimeWords.times(entry.getValue()))
                .collect(Collectors.joining(", "));
        return best.map(it -> kind(naming, it, said)).orElseGet(() -> {
            String words = "It named " + said + ". The limit is not known well enough to say whether that is so.";
            return new Statement(KIND, Verdict.UNTESTED, 0, null, words, List.of());
        });
    }

    private static Statement kind(List<Observation> naming, Candidate best, String said) {
        Tally tally = new Tally(naming.stream()
                .filter(one -> one.said() != Limit.UPSTREAM)
                .map(one -> new Check(one.exchangeId(), verdict(one, best), 0, true))
                .toList());
        String words = "It named " + said + ". Found: " + best.kind().words() + ".";
        return tally.ofNumber(KIND, words);
    }

    private static Verdict verdict(Observation one, Candidate best) {
        boolean right = best.kind().parts().stream().anyMatch(part -> names(one.said(), part));
        return right ? Verdict.TRUE : Verdict.NONSENSE;
    }

    private static boolean names(@Nullable Limit said, Part part) {
        boolean concurrency = part.family() == Family.CONCURRENCY;
        if (said == Limit.REQUESTS) {
            return !part.inTokens() && !concurrency;
        }
        return said == Limit.TOKENS ? part.inTokens() : said == Limit.CONCURRENCY && concurrency;
    }
}
