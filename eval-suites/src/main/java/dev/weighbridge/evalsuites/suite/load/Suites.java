package dev.weighbridge.evalsuites.suite.load;

import dev.weighbridge.evalsuites.suite.Loaded;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.promptfoo.PromptfooFile;
import dev.weighbridge.evalsuites.suite.read.SuiteFile;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.UserFileException;
import java.nio.file.Path;

/**
 * Reads suites. A {@code .yaml} file is a suite of ours or a promptfoo configuration; a {@code .csv} or {@code .jsonl}
 * file holds prompts, cases, or rows of IFEval or of the Berkeley Function Calling Leaderboard.
 */
public final class Suites {
    private Suites() {}

    /**
     * The suite in a file. What could not be carried over from a foreign format makes its case ungradable; see
     * {@link #loadWithNotices} for the list.
     *
     * @throws UserFileException at the first thing that is wrong, with the file, the line and the way out
     */
    public static Suite load(Path file) {
        return loadWithNotices(file).suite();
    }

    /**
     * The suite in a file, and what could not be carried over.
     *
     * @throws UserFileException at the first thing that is wrong, with the file, the line and the way out
     */
    public static Loaded loadWithNotices(Path file) {
        String name = SourceText.nameOf(file);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return PromptfooFile.recognise(file) ? PromptfooFile.load(file) : Loaded.whole(SuiteFile.yaml(file));
        }
        if (name.endsWith(".csv") || name.endsWith(".jsonl") || name.endsWith(".json")) {
            return Loaded.whole(RowsFile.load(file));
        }
        throw new UserFileException(name + ": is no suite; give a .yaml, .csv or .jsonl file");
    }
}
