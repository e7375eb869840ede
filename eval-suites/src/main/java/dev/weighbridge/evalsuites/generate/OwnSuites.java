package dev.weighbridge.evalsuites.generate;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.random.RandomGeneratorFactory;

/** The generated files of our own suites, by their path below {@code eval-suites/suites}. */
public final class OwnSuites {
    private static final String GENERATOR = "L64X128MixRandom";

    /** Any number would do; it must only stay the same. */
    private static final long SEED = 20_261_121;

    private static final Map<String, BiConsumer<Rows, Language>> KINDS = Map.of(
            "arithmetic", Arithmetic::make,
            "classification", Classification::make,
            "extraction", Extraction::make,
            "facts", Facts::make,
            "instructions", Instructions::make,
            "needle", Needle::make,
            "summary", Summaries::make,
            "tools", ToolUse::make);

    private OwnSuites() {}

    /** The text of each file by its path, always the same. */
    public static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (Language language : Language.values()) {
            KINDS.forEach((kind, maker) -> {
                Rows rows = new Rows(seeded(kind));
                maker.accept(rows, language);
                files.put("cases/" + kind + "-" + language.tag() + ".jsonl", rows.file());
            });
            Rows support = new Rows(seeded("support"));
            Support.make(support, language);
            // One of each form a team may have its cases in.
            files.put(
                    "support-" + language.tag() + language.of(".csv", ".jsonl"),
                    language.of(Spreadsheet.of(support), support.file()));
            files.put("texts/harbour-" + language.tag() + ".txt", Harbour.log(language, seeded("harbour")));
        }
        return files;
    }

    private static Draw seeded(String kind) {
        return new Draw(RandomGeneratorFactory.of(GENERATOR).create(SEED + kind.hashCode()));
    }
}
