package dev.weighbridge.evalsuites.grade.toolcall;

import static dev.weighbridge.evalsuites.grade.spec.GraderType.Kind.TOOL_CALL;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.json.Parsed;
import dev.weighbridge.evalsuites.grade.json.SchemaCheck;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.gateway.exchange.ToolCall;
import dev.weighbridge.gateway.request.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The types of graders that look at tool calls. */
public final class ToolCallGraders {
    private ToolCallGraders() {}

    /** The types, in the order of the table. */
    public static List<GraderType> types() {
        return List.of(
                GraderType.plain(
                        TOOL_CALL,
                        "tool-call",
                        "calls as `{name: f, arguments: {p: value}}` or `{f: {p: [accepted values]}}`; `[]` for none",
                        List.of("ordered", "normalise", "extra-arguments", Flags.TOLERANCE, Flags.RELATIVE_TOLERANCE),
                        "the calls are those expected, in any order unless `ordered`, type by type",
                        ToolCallGrader::of),
                GraderType.scored(
                        TOOL_CALL,
                        "tool-call-f1",
                        "a list of names, or one text split at its commas",
                        List.of(),
                        "F1 of the names of the tools called is at least `threshold` (1)",
                        ToolCallGraders::names),
                GraderType.plain(
                        TOOL_CALL,
                        "is-valid-openai-tools-call",
                        "none",
                        List.of(),
                        "something is called, and each call is valid by the schema of a tool of the case",
                        ToolCallGraders::valid));
    }

    private static Grader names(CheckFields fields) {
        Set<String> expected =
                Set.copyOf(fields.value("list the names of the tools").texts());
        double threshold = fields.thresholdOr(1);
        return answer -> {
            Set<String> called = answer.toolCalls().stream().map(ToolCall::name).collect(Collectors.toSet());
            long common = called.stream().filter(expected::contains).count();
            double f1 = 2.0 * common / (called.size() + expected.size());
            return Graded.scored(f1, threshold, String.join(", ", called), "F1 of the names is " + f1);
        };
    }

    private static Grader valid(CheckFields fields) {
        Map<String, SchemaCheck> schemas = new LinkedHashMap<>();
        for (Tool tool : fields.context().tools().offered()) {
            schemas.put(
                    tool.name(),
                    SchemaCheck.ofPlain(tool.parameters())
                            .orElseThrow(() -> fields.wrong("has a tool " + tool.name() + " without a valid schema")));
        }
        if (schemas.isEmpty()) {
            throw fields.wrong("needs tools in its case; offer some");
        }
        return answer -> valid(answer, schemas);
    }

    private static Graded valid(Answer answer, Map<String, SchemaCheck> schemas) {
        if (answer.toolCalls().isEmpty()) {
            return Graded.incorrect(null, CallError.NO_CALL.label() + ": nothing was called");
        }
        String shown = ReadCall.shown(answer.toolCalls());
        return answer.toolCalls().stream()
                .flatMap(call -> complaint(call, schemas).stream())
                .findFirst()
                .map(wrong -> Graded.incorrect(shown, wrong.line()))
                .orElseGet(() -> Graded.correct(shown, "every call is valid"));
    }

    private static Optional<Complaint> complaint(ToolCall call, Map<String, SchemaCheck> schemas) {
        SchemaCheck schema = schemas.get(call.name());
        if (schema == null) {
            return Optional.of(new Complaint(CallError.WRONG_FUNC_NAME, "no tool is called " + call.name()));
        }
        Optional<ReadCall> read = ReadCall.of(call);
        return read.isEmpty()
                ? Optional.of(new Complaint(CallError.UNPARSEABLE, "arguments that are no JSON object"))
                : schema.complaint(new Parsed(read.get().arguments(), ""))
                        .map(said -> new Complaint(CallError.TYPE_SIMPLE, said));
    }
}
