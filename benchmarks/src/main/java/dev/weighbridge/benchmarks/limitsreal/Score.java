package dev.weighbridge.benchmarks.limitsreal;

import dev.weighbridge.measurements.limits.Candidate;
import dev.weighbridge.measurements.limits.Estimate;
import dev.weighbridge.measurements.limits.LimitFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How well a limiter was found.
 *
 * @param answered whether its kind is in the answer: the likeliest kinds that together are sure
 * @param single whether it is the whole answer
 * @param wrong whether another kind was called sure
 * @param error the largest relative error of its numbers; infinite where its kind is not in the answer
 */
record Score(boolean answered, boolean single, boolean wrong, double error) {

    static Score of(Truth truth, LimitFinding finding) {
        Optional<Candidate> right = answer(finding).stream()
                .filter(candidate -> candidate.kind().equals(truth.kind()))
                .findFirst();
        boolean best = finding.best()
                .map(candidate -> candidate.kind().equals(truth.kind()))
                .orElse(false);
        return new Score(
                right.isPresent(),
                finding.sure() && best,
                finding.sure() && !best,
                right.map(candidate -> error(truth.numbers(), candidate.numbers()))
                        .orElse(Double.POSITIVE_INFINITY));
    }

    /** The fewest kinds that are sure together; all of them where that is not reached. */
    private static List<Candidate> answer(LimitFinding finding) {
        List<Candidate> answer = new ArrayList<>();
        double sum = 0;
        for (Candidate candidate : finding.candidates()) {
            if (sum > LimitFinding.SURE) {
                break;
            }
            answer.add(candidate);
            sum += candidate.probability();
        }
        return answer;
    }

    private static double error(List<Truth.Numbers> truth, List<Candidate.Numbers> found) {
        double worst = 0;
        for (int part = 0; part < truth.size(); part++) {
            Truth.Numbers known = truth.get(part);
            worst = Math.max(worst, error(known.capacity(), found.get(part).capacity()));
            worst = Math.max(worst, error(known.perSecond(), found.get(part).perSecond()));
        }
        return worst;
    }

    private static double error(@Nullable Double truth, @Nullable Estimate found) {
        if (truth == null) {
            return 0;
        }
        return found == null ? Double.POSITIVE_INFINITY : Math.abs(found.value() / truth - 1);
    }
}
