package dev.weighbridge.evalsuites.prompts;

import dev.weighbridge.measurements.userfile.SourceText;
import java.util.List;

/** Prompts of a CSV file (RFC 4180). */
final class CsvPrompts {
    private CsvPrompts() {}

    static List<PromptRow> read(SourceText source) {
        CsvTable table = CsvTable.read(source);
        if (!table.header().isEmpty()) {
            PromptRow.checkFields(source, table.headerLine(), table.header(), "column");
        }
        return table.rows().stream().map(CsvPrompts::row).toList();
    }

    private static PromptRow row(CsvRow row) {
        return new PromptRow(
                row.line(),
                row.cells().getOrDefault("id", "").strip(),
                row.cells().getOrDefault("prompt", ""),
                row.cells().getOrDefault("system", ""));
    }
}
