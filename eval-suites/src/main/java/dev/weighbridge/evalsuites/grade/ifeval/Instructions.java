package dev.weighbridge.evalsuites.grade.ifeval;

import dev.weighbridge.evalsuites.grade.form.Sentences;
import dev.weighbridge.evalsuites.grade.json.PlainJson;
import dev.weighbridge.evalsuites.grade.language.LanguageGuess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The 25 instructions of IFEval (Zhou et al. 2023, arXiv 2311.07911), checked as its authors' code checks them. */
final class Instructions {
    private static final Pattern FENCE = Pattern.compile("\\A```(?:json|Json|JSON)?|```\\z");
    private static final Map<String, Instruction> ALL = new LinkedHashMap<>();

    static {
        keywords();
        lengths();
        content();
        formats();
        shapes();
    }

    private Instructions() {}

    /** Every instruction by its id. */
    static Map<String, Instruction> all() {
        return Collections.unmodifiableMap(ALL);
    }

    private static void keywords() {
        add("keywords:existence", List.of("keywords"), arguments -> {
            List<String> keywords = arguments.texts("keywords");
            return text -> keywords.stream().allMatch(keyword -> Passages.occurrences(text, keyword) > 0);
        });
        add("keywords:frequency", List.of("keyword", "frequency", "relation"), arguments -> {
            String keyword = arguments.text("keyword");
            IntPredicate enough = arguments.compared("relation", "frequency");
            return text -> enough.test(Passages.occurrences(text, keyword));
        });
        add("keywords:forbidden_words", List.of("forbidden_words"), arguments -> {
            List<String> words = arguments.texts("forbidden_words");
            return text -> words.stream().noneMatch(word -> Passages.hasWord(text, word));
        });
        add("keywords:letter_frequency", List.of("letter", "let_frequency", "let_relation"), arguments -> {
            String letter = arguments.text("letter");
            IntPredicate enough = arguments.compared("let_relation", "let_frequency");
            return text -> enough.test(Passages.occurrences(text, letter));
        });
        add("language:response_language", List.of("language"), arguments -> {
            String language = arguments.text("language");
            return text -> LanguageGuess.of(text).mayBe(language);
        });
    }

    private static void lengths() {
        add("length_constraints:number_sentences", List.of("num_sentences", "relation"), arguments -> {
            IntPredicate enough = arguments.compared("relation", "num_sentences");
            return text -> enough.test(Sentences.count(text));
        });
        add("length_constraints:number_paragraphs", List.of("num_paragraphs"), arguments -> {
            int number = arguments.whole("num_paragraphs");
            return text -> Passages.starredParagraphs(text) == number;
        });
        add("length_constraints:number_words", List.of("num_words", "relation"), arguments -> {
            IntPredicate enough = arguments.compared("relation", "num_words");
            return text -> enough.test(Passages.words(text));
        });
        add(
                "length_constraints:nth_paragraph_first_word",
                List.of("num_paragraphs", "nth_paragraph", "first_word"),
                arguments -> {
                    int number = arguments.whole("num_paragraphs");
                    int nth = arguments.whole("nth_paragraph");
                    String word = arguments.text("first_word").toLowerCase(Locale.ROOT);
                    return text -> Passages.firstWord(text, number, nth)
                            .filter(word::equals)
                            .isPresent();
                });
    }

    private static void content() {
        add("detectable_content:number_placeholders", List.of("num_placeholders"), arguments -> {
            int number = arguments.whole("num_placeholders");
            return text -> Passages.placeholders(text) >= number;
        });
        add("detectable_content:postscript", List.of("postscript_marker"), arguments -> {
            Pattern marker = Passages.postscript(arguments.text("postscript_marker"));
            return text -> marker.matcher(text).find();
        });
        add("combination:two_responses", List.of(), arguments -> Passages::twoResponses);
        add("combination:repeat_prompt", List.of("prompt_to_repeat"), arguments -> {
            String prompt = lower(arguments.text("prompt_to_repeat"));
            return text -> lower(text).startsWith(prompt);
        });
    }

    private static void formats() {
        add("detectable_format:number_bullet_lists", List.of("num_bullets"), arguments -> {
            int number = arguments.whole("num_bullets");
            return text -> Passages.bullets(text) == number;
        });
        add(
                "detectable_format:constrained_response",
                List.of(),
                arguments -> text -> text.contains("My answer is yes.")
                        || text.contains("My answer is no.")
                        || text.contains("My answer is maybe."));
        add("detectable_format:number_highlighted_sections", List.of("num_highlights"), arguments -> {
            int number = arguments.whole("num_highlights");
            return text -> Passages.highlights(text) >= number;
        });
        sections();
    }

    private static void sections() {
        add("detectable_format:multiple_sections", List.of("section_spliter", "num_sections"), arguments -> {
            Pattern splitter =
                    Pattern.compile("\\s?" + Pattern.quote(arguments.text("section_spliter")) + "\\s?\\d+\\s?");
            int number = arguments.whole("num_sections");
            return text -> splitter.matcher(text).results().count() >= number;
        });
        add(
                "detectable_format:json_format",
                List.of(),
                arguments -> text -> PlainJson.whole(
                                FENCE.matcher(text.strip()).replaceAll("").strip())
                        .isPresent());
        add("detectable_format:title", List.of(), arguments -> Passages::hasTitle);
    }

    private static void shapes() {
        add("startend:end_checker", List.of("end_phrase"), arguments -> {
            String phrase = lower(arguments.text("end_phrase"));
            return text -> lower(text.strip().replaceAll("\\A\"+|\"+\\z", "")).endsWith(phrase);
        });
        add(
                "startend:quotation",
                List.of(),
                arguments -> text -> text.strip().length() > 1
                        && text.strip().startsWith("\"")
                        && text.strip().endsWith("\""));
        add("change_case:capital_word_frequency", List.of("capital_frequency", "capital_relation"), arguments -> {
            IntPredicate enough = arguments.compared("capital_relation", "capital_frequency");
            return text -> enough.test(Passages.capitalWords(text));
        });
        add(
                "change_case:english_capital",
                List.of(),
                arguments -> text ->
                        Passages.allCapital(text) && LanguageGuess.of(text).mayBe("en"));
        add(
                "change_case:english_lowercase",
                List.of(),
                arguments -> text ->
                        Passages.allLower(text) && LanguageGuess.of(text).mayBe("en"));
        add("punctuation:no_comma", List.of(), arguments -> text -> !text.contains(","));
    }

    private static void add(String id, List<String> names, Function<Arguments, Predicate<String>> maker) {
        ALL.put(id, new Instruction(id, names, maker));
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** The names of all arguments of all instructions, each once. */
    static List<String> argumentNames() {
        List<String> names = new ArrayList<>();
        ALL.values().forEach(instruction -> names.addAll(instruction.arguments()));
        return names.stream().distinct().toList();
    }
}
