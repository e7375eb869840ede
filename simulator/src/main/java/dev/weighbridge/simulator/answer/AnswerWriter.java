package dev.weighbridge.simulator.answer;

import dev.weighbridge.simulator.profile.AnswerLength;
import dev.weighbridge.simulator.seed.Seeds;
import dev.weighbridge.simulator.wire.Finish;
import dev.weighbridge.simulator.wire.FinishReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

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
        TokenCutter cutter = new TokenCutter(tokensPerWord);
        told(order.results()).forEach(cutter::addToken);
        Wish wish = Wish.in(order.prompt());
        if (wish.text().isPresent() && order.results().isEmpty()) {
            return exactly(wish.text().get(), order);
        }
        int natural = cutter.count() + wish.words().orElseGet(() -> length.draw(random));
        int most = order.maxTokens().orElse(Integer.MAX_VALUE);
        Vocabulary vocabulary = Vocabulary.forPrompt(order.prompt());
        for (int word = 0; cutter.count() < natural; word++) {
            cutter.add(vocabulary.word(word, natural - cutter.count() == 1, random));
        }
        List<String> tokens = cutter.tokens().subList(0, Math.min(natural, most));
        return stopped(tokens, natural > most, order.stops());
    }

    /** A given text, as far as the order's limit and stop texts let it. */
    public static Answer exactly(String text, AnswerOrder order) {
        List<String> all = Pieces.of(text);
        int most = Math.min(all.size(), order.maxTokens().orElse(Integer.MAX_VALUE));
        return stopped(all.subList(0, most), most < all.size(), order.stops());
    }

    /** The results word for word, a line each, so that a reader can see that they were used. */
    private static List<String> told(List<String> results) {
        return Pieces.of(results.stream().map(result -> result + "\n").collect(Collectors.joining()));
    }

    private static Answer stopped(List<String> tokens, boolean cut, List<String> stops) {
        String text = stops.isEmpty() ? "" : String.join("", tokens);
        return stops.stream()
                .filter(stop -> !stop.isEmpty() && text.contains(stop))
                .min(Comparator.comparingInt(text::indexOf))
                .map(stop -> stoppedBefore(stop, tokens, text))
                .orElseGet(() -> new Answer(tokens, cut));
    }

    private static Answer stoppedBefore(String stop, List<String> tokens, String text) {
        return new Answer(upTo(tokens, text.indexOf(stop)), List.of(), new Finish(FinishReason.STOP, stop));
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
