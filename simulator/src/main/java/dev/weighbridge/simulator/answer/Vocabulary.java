package dev.weighbridge.simulator.answer;

import java.util.List;
import java.util.random.RandomGenerator;

/** The words of one language; each, with the space before it, is one token of {@code o200k_base}. */
enum Vocabulary {
    /** Plain English. */
    ENGLISH(
            "the model answers a short question with simple words and every number can be checked by hand while time"
                    + " passes because some people want to know what free service really costs when many users come",
            "I'm sorry, but I can't help with that."),
    /** Plain Korean. */
    KOREAN("이 그 저 한 수 것 등 및 더 또 그리고 하지만 때문에 모든 우리 사람 시간 문제 서비스 지금 다른 많은 가장 어떤 정보 방법", "죄송하지만 그 요청은 도와드릴 수 없습니다.");

    private static final int SENTENCE = 10;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot change
    private final List<String> words;

    private final String refusal;

    Vocabulary(String words, String refusal) {
        this.refusal = refusal;
        this.words = List.of(words.split(" "));
    }

    /** Korean for a prompt with a Hangul syllable, else English. */
    static Vocabulary forPrompt(String prompt) {
        return prompt.chars().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3) ? KOREAN : ENGLISH;
    }

    List<String> words() {
        return words;
    }

    /** How an answer declines. */
    String refusal() {
        return refusal;
    }

    /** The word at a place of a text; the last one, and one in ten, is a full stop. */
    String word(int index, boolean last, RandomGenerator random) {
        if (index > 0 && (last || index % SENTENCE == SENTENCE - 1)) {
            return ".";
        }
        String word = words.get(random.nextInt(words.size()));
        return index == 0 ? word : " " + word;
    }
}
