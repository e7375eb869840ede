package dev.weighbridge.evalsuites.suite.rows;

import dev.weighbridge.evalsuites.suite.Check;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.part.CaseList;
import dev.weighbridge.evalsuites.suite.part.CheckReader;
import dev.weighbridge.evalsuites.suite.part.Conversation;
import dev.weighbridge.evalsuites.suite.part.Filler;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the Berkeley Function Calling Leaderboard: {@code question}, {@code function}, and the calls that are right in
 * {@code possible_answer} or {@code ground_truth}. Each becomes a case with one {@code tool-call} check, whose value
 * lists the calls as <code>{function: {parameter: [accepted values]}}</code>; it is empty where nothing is to be called, as
 * in the rows of irrelevance.
 */
public final class BfclRows {
    private static final List<String> ROW =
            List.of("id", "question", "function", "possible_answer", "ground_truth", "execution_result_type");

    private static final String NOTHING_TO_CALL = "irrelevance";

    private BfclRows() {}

    /** Whether a row with these fields is one of BFCL. */
    public static boolean recognise(Set<String> fields) {
        return fields.contains("question") && fields.contains("function");
    }

    /**
     * The suite of these rows.
     *
     * @param answers the rows of the file of possible answers, by id; empty where the rows hold their own
     * @throws dev.weighbridge.measurements.userfile.UserFileException at the first thing that is wrong
     */
    public static Suite suite(
            String name, SourceText source, List<YamlNode.Mapping> rows, Map<String, Section> answers) {
        CaseList cases = new CaseList(source);
        for (YamlNode.Mapping row : rows) {
            Section section = Section.of(Place.top(source), row.line(), row, ROW);
            cases.add(read(section, answers), source, row.line());
        }
        return cases.suite(name);
    }

    private static EvalCase read(Section row, Map<String, Section> answers) {
        String id = row.get("id", "give the row's id").text();
        Section holder = answers.isEmpty()
                ? row
                : Optional.ofNullable(answers.get(id))
                        .orElseThrow(() -> row.error("id", "is not in the file of possible answers; add it there"));
        return new EvalCase(
                id,
                messages(row.get("question", "give the conversation")),
                new Tools(BfclTools.read(row.get("function", "list the functions")), new Tools.Choice.Auto(), null),
                Map.of(),
                List.of(check(row, holder)),
                null,
                null,
                null,
                List.of(id.replaceFirst("[_-]?[\\d-]*\\d$", "")),
                1,
                null,
                1);
    }

    /** A question is a list of turns, each a list of messages; older rows have the one turn's messages alone. */
    private static List<Message> messages(Value question) {
        if (question.node() instanceof YamlNode.Scalar) {
            return List.of(new Message.User(question.text()));
        }
        List<Value> turns = question.items();
        boolean nested = !turns.isEmpty() && turns.get(0).node() instanceof YamlNode.Sequence;
        if (nested && turns.size() > 1) {
            throw question.wrong("has " + turns.size() + " turns; only rows of one turn can be asked");
        }
        return Conversation.read(nested ? turns.get(0) : question, Filler.verbatim());
    }

    private static Check check(Section row, Section holder) {
        Value given = holder.find("possible_answer")
                .or(() -> holder.find("ground_truth"))
                .orElse(null);
        if (given == null && !row.get("id", "").text().contains(NOTHING_TO_CALL)) {
            throw row.error("possible_answer", "is missing; give the calls that are right, or [] where none is");
        }
        List<@Nullable Object> calls = new ArrayList<>();
        if (given != null) {
            given.items().forEach(call -> calls.add(call(call)));
        }
        Value place = given == null ? row.get("function", "") : given;
        return new Check.Single("tool-call", false, calls, Map.of(), null, 1, null, CheckReader.place(place));
    }

    private static Map<String, @Nullable Object> call(Value call) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        call.mapping()
                .entries()
                .forEach((function, entry) ->
                        named.put(BfclTools.callable(function), entry.value().plain()));
        return named;
    }
}
