package dev.weighbridge.evalsuites.grade.choice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ways options are labelled. A label is known by its place, so that ② and {@code 2번} are one. */
enum Labels {
    LATIN("ABCDEFGHIJ", "[A-J]"),
    NUMBER("123456789", "[1-9①-⑨]"),
    SYLLABLE("가나다라마바사아자차", "[가나다라마바사아자차]"),
    CONSONANT("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊ", "[ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊ]");

    static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨";
    private final String signs;
    private final String expression;

    Labels(String signs, String expression) {
        this.signs = signs;
        this.expression = expression;
    }

    /** The way a label is written; empty where it is none. */
    static Optional<Labels> of(String label) {
        return Arrays.stream(values())
                .filter(labels -> labels.place(label).isPresent())
                .findFirst();
    }

    /** The place of a label, from 0; empty where it is none of these. */
    Optional<Integer> place(String label) {
        if (label.length() != 1) {
            return Optional.empty();
        }
        String sign = this == LATIN ? label.toUpperCase(Locale.ROOT) : label;
        int circled = this == NUMBER ? CIRCLED.indexOf(sign) : -1;
        int place = circled >= 0 ? circled : signs.indexOf(sign);
        return place >= 0 ? Optional.of(place) : Optional.empty();
    }

    /** Where labels stand in answers. */
    ChoicePatterns patterns() {
        return ChoicePatterns.of(this);
    }

    /** A regular expression of one label. */
    String expression() {
        return expression;
    }

    /** The label at a place. */
    String at(int place) {
        return signs.substring(place, place + 1);
    }
}
