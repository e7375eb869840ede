package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.exchange.Outcome.Limit;
import dev.weighbridge.gateway.ratelimit.RateLimits;
import dev.weighbridge.gateway.ratelimit.RetryHint;
import dev.weighbridge.gateway.ratelimit.RetryHint.Source;
import dev.weighbridge.measurements.limits.Observation;
import dev.weighbridge.measurements.limits.honesty.Honesty.Statement;
import dev.weighbridge.measurements.limits.honesty.Honesty.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rejections ask to wait. Resets are not among them: they tell when all is there again. */
final class HintStatements {
    private static final String RETRY_AFTER = "retry-after";
    private static final Map<Source, String> NAMES = Map.of(
            Source.RETRY_AFTER_MS, "retry-after-ms",
            Source.RETRY_AFTER, RETRY_AFTER,
            Source.BODY, "wait in the error body",
            Source.PROSE, "wait in the error message");
    /** Limits that were not probed, of which such a rejection would speak. */
    private static final Set<Limit> OF_OTHERS = Set.of(Limit.DAY, Limit.QUOTA, Limit.UPSTREAM);

    private final Basis basis;
    private final WaitJudge judge;

    HintStatements(Basis basis, WaitJudge judge) {
        this.basis = basis;
        this.judge = judge;
    }

    List<Statement> all() {
        List<Statement> all = new ArrayList<>();
        for (Source source : Source.values()) {
            if (NAMES.containsKey(source)) {
                of(source).ifPresent(all::add);
            }
        }
        if (!basis.rejections().isEmpty()
                && told(Source.RETRY_AFTER).isEmpty()
                && told(Source.RETRY_AFTER_MS).isEmpty()) {
            all.add(0, unread());
        }
        return all;
    }

    private List<Told> told(Source source) {
        return basis.rejections().stream()
                .flatMap(one -> hint(one).filter(hint -> hint.source() == source).stream()
                        .map(hint -> Told.of(one, hint.when(), basis.log().epoch())))
                .toList();
    }

    private static Optional<RetryHint> hint(Observation one) {
        return Optional.ofNullable(one.limits()).flatMap(RateLimits::hint);
    }

    private Optional<Statement> of(Source source) {
        List<Told> told = told(source);
        if (told.isEmpty()) {
            return Optional.empty();
        }
        Tally tally =
                new Tally(told.stream().flatMap(one -> check(one).stream()).toList());
        String words = TimeWords.of(tally, told, basis.horizonSeconds(), untested());
        return Optional.of(tally.ofTime(NAMES.getOrDefault(source, ""), words));
    }

    private Optional<Check> check(Told told) {
        boolean ofOther = ofOther(told.at().said());
        if (told.absurd(ofOther ? 0 : basis.horizonSeconds())) {
            return Optional.of(Check.nonsense(told.at().exchangeId()));
        } else if (basis.isConcurrency()) {
            return Optional.empty();
        }
        return ofOther ? judge.seen(told) : judge.check(told);
    }

    private static boolean ofOther(@Nullable Limit said) {
        return said != null && OF_OTHERS.contains(said);
    }

    private String untested() {
        if (basis.isConcurrency()) {
            return "A limit of requests at once is freed by requests that end, at no time that could be told.";
        }
        return "No request followed that would prove or disprove it.";
    }

    /** Why there is no hint in a header: it is not there, or no one can read it. */
    private Statement unread() {
        List<Observation> raw = basis.rejections().stream()
                .filter(one -> one.retryAfterRaw() != null)
                .toList();
        int rejections = basis.rejections().size();
        if (raw.isEmpty()) {
            String none = "No rejection of " + rejections + " carried it.";
            return new Statement(RETRY_AFTER, Verdict.ABSENT, rejections, null, none, List.of());
        }
        String values = String.join(
                ", ",
                raw.stream()
                        .map(Observation::retryAfterRaw)
                        .filter(Objects::nonNull)
                        .map(HintStatements::quoted)
                        .distinct()
                        .limit(3)
                        .toList());
        String words =
                raw.size() + " of " + rejections + " rejections carried it, and it tells no wait: " + values + ".";
        List<String> ids = raw.stream().map(Observation::exchangeId).toList();
        return new Statement(RETRY_AFTER, Verdict.NONSENSE, raw.size(), null, words, ids);
    }

    private static String quoted(String value) {
        return "\"" + value.substring(0, Math.min(40, value.length())) + "\"";
    }
}
