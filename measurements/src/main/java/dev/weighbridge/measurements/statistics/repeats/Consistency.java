package dev.weighbridge.measurements.statistics.repeats;

import dev.weighbridge.measurements.statistics.Statistic;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much alike the answers (or verdicts) to the same case are. Cases that were asked once are left out.
 *
 * @param identical the share of cases whose answers are all equal
 * @param modal the mean share of a case's answers that are its most frequent one
 * @param cases how many cases were asked at least twice
 */
public record Consistency(double identical, double modal, int cases) {

    /** The consistency of the answers to each case; undefined where none was asked twice. */
    public static <T> Statistic<Consistency> of(Collection<List<T>> answersByCase) {
        double[] modes = answersByCase.stream()
                .filter(answers -> answers.size() > 1)
                .mapToDouble(Consistency::modalShare)
                .toArray();
        if (modes.length == 0) {
            return Statistic.undefined("no case was asked twice");
        }
        double sum = 0;
        double identical = 0;
        for (double mode : modes) {
            sum += mode;
            identical += mode == 1 ? 1 : 0;
        }
        return Statistic.of(new Consistency(identical / modes.length, sum / modes.length, modes.length));
    }

    private static <T> double modalShare(List<T> answers) {
        Map<T, Long> counts =
                answers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long most = counts.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        return (double) most / answers.size();
    }
}
