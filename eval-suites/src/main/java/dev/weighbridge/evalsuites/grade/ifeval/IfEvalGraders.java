package dev.weighbridge.evalsuites.grade.ifeval;

import dev.weighbridge.evalsuites.grade.spec.GraderType;
import java.util.ArrayList;
import java.util.List;

/** The type of grader that verifies instructions. */
public final class IfEvalGraders {
    private IfEvalGraders() {}

    /** The type, for the table. */
    public static List<GraderType> types() {
        List<String> settings = new ArrayList<>(List.of("mode", "kwargs"));
        settings.addAll(Instructions.argumentNames());
        return List.of(GraderType.scored(
                GraderType.Kind.INSTRUCTION,
                "ifeval",
                "one instruction of IFEval, or a list",
                settings,
                "all instructions are followed; the score is their share; `mode` is `strict` or `loose`",
                IfEvalGrader::of));
    }

    /** The ids of all instructions that can be verified. */
    public static List<String> instructions() {
        return List.copyOf(Instructions.all().keySet());
    }
}
