package dev.weighbridge.simulator.answer;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a prompt asks for so plainly that even a simulated model can give it: a single word, a given text, a number of
 * words. Checks of what a provider claims ask so.
 *
 * @param text the text that is wished for, empty where none is
 * @param words how long the answer is to be, empty where nothing is said
 */
record Wish(Optional<String> text, OptionalInt words) {
    private static final Pattern TEXT =
            Pattern.compile("(?:with the single word|write exactly:)\\s*([^\\n.]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORDS = Pattern.compile("about (\\d{1,4}) words", Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNT = Pattern.compile("count from one to one hundred", Pattern.CASE_INSENSITIVE);
    private static final int WORDS_TO_A_HUNDRED = 180;

    static Wish in(String prompt) {
        return new Wish(first(TEXT, prompt).map(found -> found.group(1).strip()), length(prompt));
    }

    private static OptionalInt length(String prompt) {
        if (COUNT.matcher(prompt).find()) {
            return OptionalInt.of(WORDS_TO_A_HUNDRED);
        }
        return first(WORDS, prompt)
                .map(found -> OptionalInt.of(Integer.parseInt(found.group(1))))
                .orElse(OptionalInt.empty());
    }

    private static Optional<MatchResult> first(Pattern pattern, String prompt) {
        Matcher matcher = pattern.matcher(prompt);
        return matcher.find() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }
}
