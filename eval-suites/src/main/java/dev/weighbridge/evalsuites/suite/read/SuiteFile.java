package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.evalsuites.source.Mojibake;
import dev.weighbridge.evalsuites.suite.EvalCase;
import dev.weighbridge.evalsuites.suite.Suite;
import dev.weighbridge.evalsuites.suite.part.CaseList;
import dev.weighbridge.evalsuites.suite.part.SuiteFolder;
import dev.weighbridge.measurements.userfile.Credentials;
import dev.weighbridge.measurements.userfile.Place;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.SourceText;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlFile;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A suite in our own format: YAML with its cases in it or in files beside it, or such a file alone. */
public final class SuiteFile {
    /** The keys a suite may have. */
    public static final List<String> KEYS = Keys.SUITE;

    private static final String EXAMPLE = "eval-suites/suites/arithmetic-en.yaml";

    private final Section suite;
    private final SuiteFolder folder;
    private final CaseReader reader;
    private final CaseList cases;
    private final UnusedVariables shared = new UnusedVariables();

    private SuiteFile(Section suite, SuiteFolder folder) {
        this.suite = suite;
        this.folder = folder;
        this.reader = new CaseReader(suite, folder);
        this.cases = new CaseList(suite.place().source());
    }

    /**
     * Reads a suite in YAML.
     *
     * @throws dev.weighbridge.measurements.userfile.UserFileException at the first thing that is wrong
     */
    public static Suite yaml(Path path) {
        YamlFile file = YamlFile.read(path, Keys.SUITE, EXAMPLE);
        Mojibake.refuse(file.root().place().source());
        SuiteFile reader = new SuiteFile(file.root(), SuiteFolder.of(path));
        String name = file.root().find("name").map(Value::text).orElse(file.name());
        return reader.read(name);
    }

    /** Reads a CSV or JSON Lines file of cases as a suite that shares nothing among them; the same complaints. */
    public static Suite rows(String name, Path path, SourceText source) {
        Section nothing = new Section(Place.top(source), 1, Map.of());
        SuiteFile reader = new SuiteFile(nothing, SuiteFolder.of(path));
        reader.file(source);
        return reader.cases.suite(name);
    }

    private Suite read(String name) {
        shared.given(suite);
        Value listed = suite.get("cases", "list them here, or name a .csv or .jsonl file");
        for (Value item : listed.items()) {
            if (item.node() instanceof YamlNode.Scalar) {
                file(folder.text(item.text(), item::wrong));
            } else {
                inline(item);
            }
        }
        Suite read = cases.suite(name);
        shared.complain(Keys.SUITE);
        return read;
    }

    private void inline(Value item) {
        Section own = section(
                item.place().source(),
                item.node().line(),
                item.mapping(),
                cases.cases().size() + 1);
        UnusedVariables unused = new UnusedVariables();
        unused.given(own);
        unused.used(read(own));
        unused.complain(Keys.CASE);
    }

    private void file(SourceText source) {
        UnusedVariables unused = new UnusedVariables();
        int number = 0;
        for (YamlNode.Mapping row : CaseRows.read(source)) {
            number++;
            Section own = section(source, row.line(), row, number);
            unused.given(own);
            unused.used(read(own));
        }
        if (number == 0) {
            throw source.error("has no cases; give at least one");
        }
        unused.complain(CaseRows.CELLS);
    }

    private Set<String> read(Section own) {
        Set<String> used =
                reader.read(own, (EvalCase one) -> cases.add(one, own.place().source(), own.line()));
        shared.used(used);
        return used;
    }

    /** A case is named by its id in complaints, or else by its number. */
    private static Section section(SourceText source, int line, YamlNode.Mapping mapping, int number) {
        YamlNode.Entry id = mapping.entries().get("id");
        String name = id != null && id.value() instanceof YamlNode.Scalar scalar
                ? scalar.text().strip()
                : "";
        String owner = name.isEmpty() ? "case " + number : "case \"" + Credentials.shown(name) + "\"";
        return Section.of(Place.top(source).of(owner), line, mapping, Keys.CASE);
    }
}
