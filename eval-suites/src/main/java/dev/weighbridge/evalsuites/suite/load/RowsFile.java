package dev.weighbridge.evalsuites.suite.load;

import dev.weighbridge.evalsuites.prompts.CsvTable;
import dev.weighbridge.evalsuites.prompts.Mojibake;
import dev.weighbridge.evalsuites.prompts.PromptSets;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.part.CaseList;
import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.evalsuites.suite.read.SuiteFile;
import dev.weighbridge.evalsuites.suite.rows.BfclRows;
import dev.weighbridge.evalsuites.suite.rows.IfEvalRows;
import dev.weighbridge.gateway.request.Message;
import dev.weighbridge.gateway.request.Tools;
import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.userfile.Place;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A CSV or JSON Lines file as a suite; what its rows are is seen from their fields. */
final class RowsFile {
    private static final Set<String> PROMPT_ONLY = Set.of("id", "prompt", "system");
    private static final List<String> ANSWER = List.of("id", "ground_truth", "possible_answer");

    private RowsFile() {}

    static Suite load(Path file) {
        SourceText source = SourceText.read(file);
        Mojibake.refuse(source);
        String name = file.getFileName().toString().replaceFirst("\\.(csv|jsonl|json)$", "");
        if (source.name().endsWith(".csv")) {
            return PROMPT_ONLY.containsAll(CsvTable.read(source).header())
                    ? prompts(name, file, source)
                    : SuiteFile.rows(name, file, source);
        }
        return jsonLines(name, file, source);
    }

    private static Suite jsonLines(String name, Path file, SourceText source) {
        List<YamlNode.Mapping> rows = Nodes.jsonLines(source);
        if (rows.isEmpty()) {
            throw source.error("has no cases; give at least one");
        }
        Set<String> first = rows.get(0).entries().keySet();
        if (IfEvalRows.recognise(first)) {
            return IfEvalRows.suite(name, source, rows);
        }
        if (BfclRows.recognise(first)) {
            return BfclRows.suite(name, source, rows, answers(file));
        }
        Set<String> fields = new LinkedHashSet<>();
        rows.forEach(row -> fields.addAll(row.entries().keySet()));
        return PROMPT_ONLY.containsAll(fields) && source.name().endsWith(".jsonl")
                ? prompts(name, file, source)
                : SuiteFile.rows(name, file, source);
    }

    /** The rows of {@code possible_answer/<the same name>}, by id; none where there is no such file. */
    private static Map<String, Section> answers(Path file) {
        Path beside = file.resolveSibling("possible_answer").resolve(file.getFileName());
        Map<String, Section> answers = new LinkedHashMap<>();
        if (Files.isRegularFile(beside)) {
            SourceText source = SourceText.read(beside);
            for (YamlNode.Mapping row : Nodes.jsonLines(source)) {
                Section section = Section.of(Place.top(source), row.line(), row, ANSWER);
                answers.put(section.get("id", "give the row's id").text(), section);
            }
        }
        return answers;
    }

    private static Suite prompts(String name, Path file, SourceText source) {
        CaseList cases = new CaseList(source);
        PromptSets.load(file).forEach(prompt -> cases.add(asked(prompt), source, 1));
        return cases.suite(name);
    }

    private static EvalCase asked(PromptCase prompt) {
        List<Message> messages = new ArrayList<>();
        if (prompt.system() != null) {
            messages.add(new Message.SystemPrompt(prompt.system()));
        }
        messages.add(new Message.User(prompt.user()));
        return new EvalCase(
                prompt.id(), messages, Tools.NONE, Map.of(), List.of(), null, null, null, List.of(), 1, null, 1);
    }
}
