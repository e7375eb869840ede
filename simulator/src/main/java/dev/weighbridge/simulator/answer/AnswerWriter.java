package dev.weighbridge.simulator.answer;

import dev.weighbridge.simulator.profile.AnswerLength;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Writes answers that are the same for the same seed, model and prompt. Immutable. */
public final class AnswerWriter {
    private final long seed;

    /** A writer whose answers all change with the seed. */
    public AnswerWriter(long seed) {
        this.seed = seed;
    }

    /**
     * The answer to an order.
     *
     * @param length how long it is unless something cuts it
     * @param tokensPerWord how finely words are cut into tokens, 1 to 2
     */
    public Answer write(AnswerOrder order, AnswerLength length, double tokensPerWord) {
        RandomGenerator random = Seeds.random(seed, order.model(), order.prompt());
        int natural = length.draw(random);
        int most = order.maxTokens().orElse(Integer.MAX_VALUE);
        TokenCutter cutter = new TokenCutter(tokensPerWord);
        Vocabulary vocabulary = Vocabulary.forPrompt(order.prompt());
        for (int word = 0; cutter.count() < natural; word++) {
            cutter.add(vocabulary.word(word, natural - cutter.count() == 1, random));
        }
        List<String> tokens = cutter.tokens().subList(0, Math.min(natural, most));
        return stopped(tokens, natural > most, order.stops());
    }

    private static Answer stopped(List<String> tokens, boolean cut, List<String> stops) {
        if (stops.isEmpty()) {
            return new Answer(tokens, cut);
        }
        String text = String.join("", tokens);
        int end = stops.stream()
                .filter(stop -> !stop.isEmpty())
                .mapToInt(text::indexOf)
                .filter(at -> at >= 0)
                .min()
                .orElse(-1);
        return end < 0 ? new Answer(tokens, cut) : new Answer(upTo(tokens, end), false);
    }

    private static List<String> upTo(List<String> tokens, int end) {
        List<String> kept = new ArrayList<>();
        int length = 0;
        for (String token : tokens) {
            if (length >= end) {
                break;
            }
            kept.add(token.substring(0, Math.min(token.length(), end - length)));
            length += token.length();
        }
        return kept;
    }
}
