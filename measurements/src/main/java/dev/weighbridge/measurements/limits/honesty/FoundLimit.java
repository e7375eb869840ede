package dev.weighbridge.measurements.limits.honesty;

import dev.weighbridge.gateway.ratelimit.Allowance.Unit;
import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Family;
import dev.weighbridge.measurements.limits.LimiterKind.Part;
import dev.weighbridge.measurements.limits.model.LimiterModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * One of the limits that were found to be at work.
 *
 * @param part its kind
 * @param numbers what is known of its numbers
 * @param model the limit alone
 * @param unpenalised the same without a penalty, since a counter does not tell of one
 */
record FoundLimit(Part part, Numbers numbers, LimiterModel model, LimiterModel unpenalised) {

    /** The limits of a candidate; empty where its model does not show which is which. */
    static List<FoundLimit> of(Candidate candidate) {
        List<LimiterModel> models = parts(candidate.model(), UnaryOperator.identity(), true);
        List<LimiterModel> plain = parts(candidate.model(), UnaryOperator.identity(), false);
        List<Part> kinds = candidate.kind().parts();
        List<FoundLimit> all = new ArrayList<>();
        for (int i = 0; models.size() == kinds.size() && i < kinds.size(); i++) {
            all.add(new FoundLimit(kinds.get(i), candidate.numbers().get(i), models.get(i), plain.get(i)));
        }
        return all;
    }

    private static List<LimiterModel> parts(LimiterModel model, UnaryOperator<LimiterModel> around, boolean penalties) {
        if (model instanceof LimiterModel.Several several) {
            return several.parts().stream()
                    .flatMap(part -> parts(part, around, penalties).stream())
                    .toList();
        } else if (model instanceof LimiterModel.CountingRejected counting) {
            return parts(counting.inner(), it -> around.apply(new LimiterModel.CountingRejected(it)), penalties);
        } else if (model instanceof LimiterModel.Penalised box) {
            UnaryOperator<LimiterModel> penalty =
                    it -> penalties ? new LimiterModel.Penalised(it, box.penaltyNanos()) : it;
            return parts(box.inner(), it -> around.apply(penalty.apply(it)), penalties);
        }
        return List.of(around.apply(model));
    }

    /** The same limit counting the tokens of requests, with which one can ask when all of it is free. */
    LimiterModel inTokens() {
        return inTokens(model);
    }

    private static LimiterModel inTokens(LimiterModel model) {
        if (model instanceof LimiterModel.Plain plain) {
            return new LimiterModel.InTokens(plain);
        } else if (model instanceof LimiterModel.CountingRejected counting) {
            return new LimiterModel.CountingRejected(inTokens(counting.inner()));
        } else if (model instanceof LimiterModel.Penalised box) {
            return new LimiterModel.Penalised(inTokens(box.inner()), box.penaltyNanos());
        }
        return model;
    }

    boolean isConcurrency() {
        return part.family() == Family.CONCURRENCY;
    }

    boolean isBucket() {
        return Stream.of(Family.TOKEN_BUCKET, Family.INTERVAL_BUCKET, Family.QUEUE)
                .anyMatch(bucket -> bucket == part.family());
    }

    long capacity() {
        return Math.max(1, Math.round(numbers.capacity().value()));
    }

    /** Whether this is what a limit in that unit may speak of. */
    boolean counts(Unit unit) {
        return switch (unit) {
            case UNKNOWN -> true;
            case CONCURRENCY -> isConcurrency();
            case REQUESTS -> !part.inTokens() && !isConcurrency();
            case TOKENS, INPUT_TOKENS, OUTPUT_TOKENS -> part.inTokens();
        };
    }

    /** What was found, in words: {@code 20 requests per 60 s}. */
    String words() {
        String what = Tally.number(numbers.capacity().value()) + (part.inTokens() ? " tokens" : " requests");
        if (isConcurrency() || numbers.perSecond() == null) {
            return what + " at once";
        }
        return numbers.windowSeconds() != null && !isBucket()
                ? what + " per " + Tally.time(numbers.windowSeconds().value())
                : what + " at once and " + Tally.number(numbers.perSecond().value() * 60) + " a minute";
    }
}
