package dev.weighbridge.evalsuites.grade.judge;

import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.Thresholds;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.gateway.request.Message;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * An answer that people have graded by a rubric.
 *
 * @param rubric what it was graded by
 * @param threshold the least score that passes
 * @param answer what it says
 * @param ask what the judge is asked of it
 * @param score the people's grade, 0 to 1
 */
public record LabelledAnswer(RubricJudge rubric, double threshold, String answer, List<Message> ask, double score) {
    static final String TYPE = "llm-rubric";

    public LabelledAnswer {
        ask = List.copyOf(ask);
    }

    /**
     * Those of a case.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException where a check is not well written
     */
    public static List<LabelledAnswer> of(EvalCase evalCase) {
        return evalCase.checks().stream()
                .flatMap(LabelledAnswer::singles)
                .filter(check -> check.type().equals(TYPE))
                .flatMap(check -> RubricCheck.of(new CheckFields(check, evalCase, Ports.NONE)).labelled().stream())
                .toList();
    }

    /** Whether people pass it. */
    public boolean good() {
        return Thresholds.reached(score, threshold);
    }

    /** The judge's grade, 0 to 1; empty where its reply holds none. */
    public OptionalDouble judged(String reply) {
        return rubric.read(reply);
    }

    private static Stream<Check.Single> singles(Check check) {
        return check instanceof Check.Several several
                ? several.checks().stream().flatMap(LabelledAnswer::singles)
                : Stream.of((Check.Single) check);
    }
}
