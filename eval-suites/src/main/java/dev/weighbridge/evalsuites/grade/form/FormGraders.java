package dev.weighbridge.evalsuites.grade.form;

import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.grade.spec.GraderType.Kind;
import java.util.List;

/** The types of graders that look at length and refusal. */
public final class FormGraders {
    private FormGraders() {}

    /** The types, in the order of the table. */
    public static List<GraderType> types() {
        return List.of(
                GraderType.plain(
                        Kind.LENGTH,
                        "length",
                        "a number, or a mapping of `min` and `max`",
                        List.of("unit", "min", "max"),
                        "the answer has as many `unit` as asked: `characters` (as people count them), `words`, `sentences`, `lines` or `paragraphs`",
                        LengthGrader::any),
                GraderType.plain(
                        Kind.LENGTH,
                        "word-count",
                        "a number, or a mapping of `min` and `max`",
                        List.of("min", "max"),
                        "the answer has as many words as asked",
                        LengthGrader::words),
                refusal("refusal"),
                refusal("is-refusal"));
    }

    private static GraderType refusal(String name) {
        return GraderType.plain(
                Kind.REFUSAL,
                name,
                "none",
                List.of(),
                "the model or a filter declined, in English or Korean words or by the finish",
                fields -> {
                    fields.findValue().ifPresent(value -> {
                        throw value.wrong("is given, and there is nothing to give; remove it");
                    });
                    return answer -> Graded.of(
                            Refusals.in(answer),
                            null,
                            Refusals.in(answer) ? "the answer declines" : "the answer does not decline");
                });
    }
}
