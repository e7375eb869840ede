package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.evalsuites.suite.part.SuiteFolder;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A variable whose text comes from a file: whole, or some paragraphs of it with others put between. */
final class TextFromFile {
    private static final int MOST_PARAGRAPHS = 100_000;

    private TextFromFile() {}

    static YamlNode read(Value value, SuiteFolder folder) {
        Section section = value.section(Keys.FILE_VARIABLE);
        Value file = section.get("file", "name a text file");
        String text = folder.text(file.text(), file::wrong).text().strip();
        boolean whole = !section.has("paragraphs") && !section.has("from") && !section.has("insert");
        return Nodes.scalar(value.node().line(), whole ? text : cut(section, file, text));
    }

    private static String cut(Section section, Value file, String text) {
        List<String> all = List.of(text.split("\\R[ \\t]*(?:\\R[ \\t]*)+"));
        int count = section.find("paragraphs")
                .map(value -> value.integer(1, MOST_PARAGRAPHS))
                .orElse(all.size());
        int from =
                section.find("from").map(value -> value.integer(1, all.size())).orElse(1);
        if (count > all.size()) {
            throw file.wrong("has " + all.size() + " paragraphs, not " + count + "; ask for fewer");
        }
        Map<Integer, String> inserts = inserts(section, count);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            if (i > 0) {
                chosen.add(all.get((from - 1 + i - 1) % all.size()));
            }
            if (inserts.containsKey(i)) {
                chosen.add(inserts.get(i));
            }
        }
        return String.join("\n\n", chosen);
    }

    /** What is put between, by the number of paragraphs before it. */
    private static Map<Integer, String> inserts(Section section, int count) {
        Map<Integer, String> inserts = new TreeMap<>();
        section.find("insert").map(Value::items).orElse(List.of()).forEach(item -> {
            Section insert = item.section(Keys.INSERT);
            int after = insert.get("after", "say after how many paragraphs").integer(0, count);
            String text = insert.get("text", "write what is put there").text();
            inserts.merge(after, text, (one, other) -> one + "\n\n" + other);
        });
        return inserts;
    }
}
