package dev.weighbridge.evalsuites.suite.rows;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.part.CaseList;
import dev.weighbridge.evalsuites.suite.part.CheckReader;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.userfile.Place;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of IFEval (Zhou et al. 2023, arXiv 2311.07911): {@code key}, {@code prompt}, {@code instruction_id_list} and
 * {@code kwargs}. Each becomes a case with one {@code ifeval} check: its value lists the instructions, its setting
 * {@code kwargs} their arguments in the same order, without those that are null.
 */
public final class IfEvalRows {
    private static final String INSTRUCTIONS = "instruction_id_list";
    private static final List<String> ROW = List.of("key", "prompt", INSTRUCTIONS, "kwargs");

    private IfEvalRows() {}

    /** Whether a row with these fields is one of IFEval. */
    public static boolean recognise(Set<String> fields) {
        return fields.contains(INSTRUCTIONS);
    }

    /**
     * The suite of these rows.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException at the first thing that is wrong
     */
    public static Suite suite(String name, SourceText source, List<YamlNode.Mapping> rows) {
        CaseList cases = new CaseList(source);
        for (YamlNode.Mapping row : rows) {
            cases.add(read(Section.of(Place.top(source), row.line(), row, ROW)), source, row.line());
        }
        return cases.suite(name);
    }

    private static EvalCase read(Section row) {
        Value prompt = row.get("prompt", "write what is asked");
        Check.Single check = check(row);
        return new EvalCase(
                row.get("key", "give the row's number").text(),
                List.of(new Message.User(prompt.text())),
                Tools.NONE,
                Map.of(),
                List.of(check),
                null,
                null,
                null,
                families(check),
                1,
                null,
                1);
    }

    /** What stands before the colon of each instruction, so that results can be seen by family. */
    private static List<String> families(Check.Single check) {
        List<String> families = new ArrayList<>();
        if (check.value() instanceof List<?> ids) {
            ids.forEach(id -> families.add(String.valueOf(id).replaceFirst(":.*", "")));
        }
        return families.stream().distinct().toList();
    }

    private static Check.Single check(Section row) {
        Value given = row.get(INSTRUCTIONS, "list the instructions");
        List<String> instructions = given.items().stream().map(Value::text).toList();
        List<Value> kwargs =
                row.get("kwargs", "list the arguments of each instruction").items();
        if (instructions.isEmpty() || kwargs.size() != instructions.size()) {
            throw given.wrong("and kwargs are not equally long; give one mapping of arguments for each instruction");
        }
        List<@Nullable Object> arguments = new ArrayList<>();
        kwargs.forEach(each -> arguments.add(arguments(each)));
        return new Check.Single(
                "ifeval", false, instructions, Map.of("kwargs", arguments), null, 1, null, CheckReader.place(given));
    }

    private static Map<String, @Nullable Object> arguments(Value each) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        each.mapping().entries().forEach((name, entry) -> {
            if (entry.value().plain() != null) {
                arguments.put(name, entry.value().plain());
            }
        });
        return arguments;
    }
}
