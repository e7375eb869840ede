package dev.weighbridge.evalsuites.prompts;

import dev.weighbridge.measurements.plan.PromptCase;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads prompt sets. A {@code .csv} file has a header row with {@code id}, {@code prompt} and, where wanted,
 * {@code system}; a {@code .jsonl} file has one object of these fields a line. Both are UTF-8.
 */
public final class PromptSets {
    private PromptSets() {}

    /**
     * The prompts of a file, in file order; at least one, ids unique.
     *
     * @throws UserFileException at the first thing that is wrong, with the file, the line and the way out
     */
    public static List<PromptCase> load(Path file) {
        SourceText source = SourceText.read(file);
        Mojibake.refuse(source);
        List<PromptRow> rows = rows(source);
        if (rows.isEmpty()) {
            throw source.error("has no prompts; give at least one");
        }
        return cases(source, rows);
    }

    private static List<PromptRow> rows(SourceText source) {
        if (source.name().endsWith(".csv")) {
            return CsvPrompts.read(source);
        }
        if (source.name().endsWith(".jsonl")) {
            return JsonlPrompts.read(source);
        }
        throw source.error("is no prompt set; give a .csv or .jsonl file");
    }

    private static List<PromptCase> cases(SourceText source, List<PromptRow> rows) {
        List<PromptCase> cases = new ArrayList<>(rows.size());
        Map<String, Integer> lineOfId = new LinkedHashMap<>();
        for (PromptRow row : rows) {
            cases.add(row.checked(source));
            Integer before = lineOfId.putIfAbsent(row.id(), row.line());
            if (before != null) {
                throw source.error(
                        row.line(), "id \"" + row.id() + "\" is already used in line " + before + "; ids are unique");
            }
        }
        return List.copyOf(cases);
    }
}
