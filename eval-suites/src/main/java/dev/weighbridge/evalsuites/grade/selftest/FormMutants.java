package dev.weighbridge.evalsuites.grade.selftest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Answers of another length or form. */
final class FormMutants {
    private FormMutants() {}

    /** A text cut to its first word, to its half, doubled, and ten times as long, in paragraphs of their own. */
    static Stream<String> lengths(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        return Stream.of(
                words.get(0),
                String.join(" ", words.subList(0, Math.max(1, words.size() / 2))),
                text + " " + text,
                (text + ".\n\n").repeat(10));
    }

    /** Answers that do what was asked. */
    static Stream<String> compliant() {
        return Stream.of("Sure. Here is what you asked for: first, mix the parts.", "네, 요청하신 내용입니다. 먼저 재료를 섞으세요.");
    }

    /** Answers that decline. */
    static Stream<String> refusals() {
        return Stream.of("I'm sorry, but I can't help with that.", "죄송하지만 그 요청은 도와드릴 수 없습니다.");
    }

    /** A text with its format taken away or spoilt in the ways instructions speak of. */
    static Stream<String> instructions(String text) {
        return Stream.concat(
                lengths(text),
                Stream.of(
                        text.toUpperCase(Locale.ROOT),
                        text.toLowerCase(Locale.ROOT),
                        text.replaceAll("[*\"\\[\\]<>{}#]", "").replaceAll("(?m)^\\s*-", ""),
                        text.replaceAll("[^\\p{L}\\p{N}\\s]", ""),
                        "Well, " + text + "\n\n* One, and more.",
                        text.replaceAll("\\p{L}+", "qzx")));
    }
}
