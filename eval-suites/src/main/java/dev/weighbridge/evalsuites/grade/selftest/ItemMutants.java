package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.grade.json.Parsed;
import dev.weighbridge.evalsuites.grade.json.PlainJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Lists with an item too few, one too many, one misspelt, and in reverse. */
final class ItemMutants {
    private ItemMutants() {}

    /** The wrong lists of a text that is one. */
    static Stream<String> of(String text) {
        if (PlainJson.whole(text).map(Parsed::value).orElse(null) instanceof List<?> list) {
            return wrong(list.stream().map(String::valueOf).toList()).map(PlainJson::write);
        }
        String separator = text.strip().contains("\n") ? "\n" : ", ";
        return wrong(Arrays.asList(text.strip().split(separator.equals("\n") ? "\\n+" : "\\s*,\\s*")))
                .map(items -> String.join(separator, items));
    }

    private static Stream<List<String>> wrong(List<String> items) {
        List<String> more = new ArrayList<>(items);
        more.add(items.get(0).replaceFirst("[\\p{L}\\p{N}].*", "qzx"));
        List<String> misspelt = new ArrayList<>(items);
        misspelt.set(0, TextMutants.misspelt(items.get(0)));
        List<String> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return Stream.of(items.subList(1, items.size()), more, misspelt, reversed);
    }
}
