package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Ports;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.UserFileException;

/** Makes graders of checks. */
public final class Graders {
    private Graders() {}

    /**
     * The grader of a check that asks nothing beyond the answer.
     *
     * @throws UserFileException in one line, where the type or a setting is unknown or a value is not what it must be:
     *     whatever can be known before the first request is complained of here
     */
    public static Grader of(Check check, EvalCase context) {
        return of(check, context, Ports.NONE);
    }

    /**
     * The grader of a check, with what it may ask.
     *
     * @throws UserFileException as {@link #of(Check, EvalCase)}
     */
    public static Grader of(Check check, EvalCase context, Ports ports) {
        return new Branches(context, ports).of(check).grader();
    }

    /** The grader of a single check, not negated. */
    static Grader single(Check.Single check, EvalCase context, Ports ports) {
        GraderType type = typeOf(check);
        CheckFields fields = new CheckFields(check, context, ports);
        check.settings().forEach((name, value) -> {
            if (value != null && !type.settings().contains(name)) {
                throw fields.wrong("has the unknown setting \"" + name + "\"; "
                        + (type.settings().isEmpty() ? "it takes none" : DidYouMean.phrase(name, type.settings())));
            }
        });
        checkThreshold(type, fields);
        return type.maker().make(fields);
    }

    /** The type of a check. */
    static GraderType typeOf(Check.Single check) {
        return GraderTypes.of(check.type())
                .orElseThrow(() -> new UserFileException(check.place() + ": no check has the type \"" + check.type()
                        + "\"; "
                        + DidYouMean.phrase(
                                check.type(),
                                GraderTypes.all().stream().map(GraderType::name).toList())));
    }

    /** Any threshold above 0 and up to 1 means the same to a check that passes or not, and suites of others have some. */
    private static void checkThreshold(GraderType type, CheckFields fields) {
        boolean most = type.threshold() == GraderType.Threshold.MOST;
        fields.findThreshold()
                .filter(given -> !(given >= 0) || (!most && (given == 0 || given > 1)))
                .ifPresent(given -> {
                    throw fields.wrong("has a threshold of " + given + "; "
                            + (most
                                    ? "give at least 0"
                                    : "give more than 0, at most 1, or everything or nothing passes"));
                });
    }
}
