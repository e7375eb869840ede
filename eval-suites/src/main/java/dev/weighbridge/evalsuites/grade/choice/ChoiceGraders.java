package dev.weighbridge.evalsuites.grade.choice;

import dev.weighbridge.evalsuites.grade.spec.GraderType;
import java.util.List;

/** The type of grader that finds the option chosen. */
public final class ChoiceGraders {
    private ChoiceGraders() {}

    /** The type, for the table. */
    public static List<GraderType> types() {
        return List.of(GraderType.plain(
                GraderType.Kind.CHOICE,
                "multiple-choice",
                "the label of the right option: `A` to `J`, `1` to `9` or `①` to `⑨`, `가` to `차`, `ㄱ` to `ㅊ`",
                List.of("options", "extraction"),
                "the option plainly chosen is the right one; with `options`, naming its text alone chooses it too",
                ChoiceGrader::of));
    }
}
