package dev.weighbridge.evalsuites.grade.cases;

import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.choice.ChoiceGraders;
import dev.weighbridge.evalsuites.grade.form.FormGraders;
import dev.weighbridge.evalsuites.grade.ifeval.IfEvalGraders;
import dev.weighbridge.evalsuites.grade.json.JsonGraders;
import dev.weighbridge.evalsuites.grade.judge.JudgeGraders;
import dev.weighbridge.evalsuites.grade.language.LanguageGraders;
import dev.weighbridge.evalsuites.grade.number.NumberGraders;
import dev.weighbridge.evalsuites.grade.overlap.OverlapGraders;
import dev.weighbridge.evalsuites.grade.service.ServiceGraders;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.grade.text.TextGraders;
import dev.weighbridge.evalsuites.grade.toolcall.ToolCallGraders;
import dev.weighbridge.evalsuites.suite.CheckType;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every type of grader there is. */
public final class GraderTypes {
    private static final Map<String, GraderType> ALL = new LinkedHashMap<>();

    static {
        Stream.of(
                        TextGraders.types(),
                        NumberGraders.types(),
                        ChoiceGraders.types(),
                        JsonGraders.types(),
                        OverlapGraders.types(),
                        LanguageGraders.types(),
                        FormGraders.types(),
                        IfEvalGraders.types(),
                        ToolCallGraders.types(),
                        ServiceGraders.types(),
                        JudgeGraders.types(),
                        List.of(unsupported()))
                .flatMap(List::stream)
                .forEach(type -> ALL.put(type.name(), type));
    }

    private GraderTypes() {}

    /** All types, in the order of the table. */
    public static List<GraderType> all() {
        return List.copyOf(ALL.values());
    }

    /** The type of this name, empty where there is none. */
    public static Optional<GraderType> of(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    private static GraderType unsupported() {
        return GraderType.plain(
                GraderType.Kind.TEXT,
                CheckType.UNSUPPORTED,
                "what it was",
                List.of(),
                "never: the case is not gradable, so that losing a check makes nothing easier",
                fields -> {
                    String what = fields.findValue()
                            .map(value -> ": " + value.plain())
                            .orElse("");
                    return answer ->
                            Graded.without(CaseOutcome.NOT_GRADABLE, "a check cannot be carried out here" + what);
                });
    }
}
