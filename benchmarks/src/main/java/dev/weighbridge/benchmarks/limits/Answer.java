package dev.weighbridge.benchmarks.limits;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Candidate.Numbers;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimitFinding;
import dev.weighbridge.measurements.limits.LimitFinding.Others;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a limit whose truth is known.
 *
 * @param truth the limiter
 * @param finding what was found
 */
record Answer(Specimen truth, LimitFinding finding) {
    private static final double CLOSE = 0.05;

    private boolean isTruth(Candidate candidate) {
        return candidate.kind().equals(truth.kind());
    }

    /** Whether the true class is among those that are left. */
    boolean inSet() {
        return finding.candidates().stream().anyMatch(this::isTruth);
    }

    /** Whether the true class is the likeliest. */
    boolean right() {
        return finding.best().filter(this::isTruth).isPresent();
    }

    /** Whether the true class is the only one that is left. */
    boolean single() {
        return right() && finding.sure();
    }

    boolean sureButWrong() {
        return finding.sure() && !right();
    }

    boolean rateRight() {
        return close(Specimen.Rule::perSecond, Numbers::perSecond);
    }

    boolean capacityRight() {
        return close(Specimen.Rule::capacity, Numbers::capacity);
    }

    /** Whether a number of each limit is within 5 % of the truth. */
    private boolean close(ToDoubleFunction<Specimen.Rule> truly, Function<Numbers, @Nullable Estimate> found) {
        List<Numbers> numbers = finding.best()
                .map(Candidate::numbers)
                .filter(all -> all.size() == truth.rules().size())
                .orElse(List.of());
        return !numbers.isEmpty()
                && IntStream.range(0, numbers.size())
                        .allMatch(i -> close(
                                found.apply(numbers.get(i)),
                                truly.applyAsDouble(truth.rules().get(i))));
    }

    private static boolean close(@Nullable Estimate estimate, double value) {
        return estimate == null ? value == 0 : Math.abs(estimate.value() - value) <= CLOSE * value;
    }

    /** Which 90 % intervals of the true class's numbers hold the truth; none where it is not among those left. */
    Held held() {
        return finding.candidates().stream()
                .filter(this::isTruth)
                .findFirst()
                .map(candidate -> IntStream.range(0, truth.rules().size())
                        .mapToObj(i ->
                                held(candidate.numbers().get(i), truth.rules().get(i)))
                        .reduce(Held.NONE, Held::and))
                .orElse(Held.NONE);
    }

    /** How wide the rate's 90 % interval is as a part of the rate, 0 where it has none. */
    double rateWidth() {
        return finding.best()
                .map(best -> best.numbers().get(0).perSecond())
                .map(rate -> (rate.high() - rate.low()) / rate.value())
                .orElse(0.0);
    }

    private static Held held(Numbers numbers, Specimen.Rule rule) {
        return held(numbers.capacity(), rule.capacity()).and(held(numbers.perSecond(), rule.perSecond()));
    }

    private static Held held(@Nullable Estimate estimate, double value) {
        return estimate == null
                ? Held.NONE
                : Held.of(estimate.low() <= value * (1 + 1e-9) && value * (1 - 1e-9) <= estimate.high());
    }

    /** Whether it was noticed that others use the limit. */
    boolean othersNoticed() {
        return finding.others() != null;
    }

    /** How much of the limit others were found to use, 0 where none were noticed. */
    double othersShare() {
        Others others = finding.others();
        return others == null ? 0 : others.share();
    }

    /** How much was found to be left for us at a time, as a part of the true limit. */
    double leftOfTruth() {
        Others others = finding.others();
        double left = others != null
                ? others.effectiveLimit().value()
                : finding.best()
                        .map(best -> best.numbers().get(0).capacity().value())
                        .orElse(0.0);
        return left / truth.capacity();
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("   ");
        truth.rules()
                .forEach(rule -> text.append(String.format(
                        Locale.ROOT, "%s %.0f, %.4f/s; ", rule.part().words(), rule.capacity(), rule.perSecond())));
        text.append(
                String.format(Locale.ROOT, "%d requests, %s", finding.reach().requests(), finding.stopped()));
        finding.candidates()
                .forEach(candidate -> text.append(String.format(
                        Locale.ROOT,
                        "%n      %.3f %s",
                        candidate.probability(),
                        candidate.model() + " " + candidate.numbers())));
        return text.toString();
    }
}
