package dev.weighbridge.simulator.answer;

import java.util.ArrayList;
import java.util.List;

/** Cuts words into tokens so that on average there are so many to a word. */
final class TokenCutter {
    private final double tokensPerWord;
    private final List<String> tokens = new ArrayList<>();
    private int words;

    TokenCutter(double tokensPerWord) {
        this.tokensPerWord = tokensPerWord;
    }

    void add(String word) {
        words++;
        boolean two = (long) (words * tokensPerWord) - (long) ((words - 1) * tokensPerWord) > 1;
        if (two && word.length() > 2) {
            tokens.add(word.substring(0, word.length() / 2));
            tokens.add(word.substring(word.length() / 2));
        } else {
            tokens.add(word);
        }
    }

    /** Takes a token as it is. */
    void addToken(String token) {
        tokens.add(token);
    }

    int count() {
        return tokens.size();
    }

    List<String> tokens() {
        return tokens;
    }
}
