package dev.weighbridge.evalsuites.suite.read;

import dev.weighbridge.evalsuites.suite.part.Nodes;
import dev.weighbridge.evalsuites.suite.part.SuiteFolder;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;

/** A variable whose text comes from a file: whole, or some paragraphs of it with others put between. */
final class TextFromFile {
    private TextFromFile() {}

    static YamlNode read(Value value, SuiteFolder folder) {
        Section section = value.section(Keys.FILE_VARIABLE);
        Value file = section.get("file", "name a text file");
        String text = folder.text(file.text(), file::wrong).text().strip();
        boolean whole = !section.has("paragraphs") && !section.has("from") && !section.has("insert");
        return Nodes.scalar(value.node().line(), whole ? text : cut(section, file, text));
    }

    private static String cut(Section section, Value file, String text) {
        List<String> all = paragraphs(text);
        if (all.isEmpty()) {
            throw file.wrong("names an empty file; write some paragraphs there");
        }
        int count = section.find("paragraphs")
                .map(value -> value.integer(1, all.size()))
                .orElse(all.size());
        int from =
                section.find("from").map(value -> value.integer(1, all.size())).orElse(1);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            chosen.add(all.get((from - 1 + i) % all.size()));
        }
        return String.join("\n\n", between(chosen, inserts(section, count)));
    }

    private static List<String> between(List<String> paragraphs, Map<Integer, String> inserts) {
        List<String> both = new ArrayList<>();
        for (int before = 0; before <= paragraphs.size(); before++) {
            Optional.ofNullable(inserts.get(before)).ifPresent(both::add);
            if (before < paragraphs.size()) {
                both.add(paragraphs.get(before));
            }
        }
        return both;
    }

    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringJoiner paragraph = new StringJoiner("\n").setEmptyValue("");
        for (String line : (text + "\n\n").split("\\R", -1)) {
            if (!line.isBlank()) {
                paragraph.add(line);
            } else if (paragraph.length() > 0) {
                paragraphs.add(paragraph.toString());
                paragraph = new StringJoiner("\n").setEmptyValue("");
            }
        }
        return paragraphs;
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
