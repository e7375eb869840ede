package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.token.TokenCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What reported input is against a local count. Another tokenizer is no lie: what is judged is whether the counts can be
 * those of any one tokenizer, and of the model's own where that is published.
 */
final class InputJudge {
    private static final double SAME = 0.03;
    private static final double LEAST = 0.7;
    private static final double MOST = 1.75;

    /** A chat template takes 3 to 11 tokens with OpenAI's vocabularies, and some families bear a long one. */
    private static final double USUAL_TEMPLATE = 16;

    private static final double LONG_TEMPLATE = 96;
    private static final double ROUNDING = 3;

    private final MeterReadings readings;
    private final Slope english;
    private final Slope korean;

    private InputJudge(MeterReadings readings, Slope english, Slope korean) {
        this.readings = readings;
        this.english = english;
        this.korean = korean;
    }

    static MeterCheck judge(MeterReadings readings) {
        Optional<Slope> english = Slope.english(readings);
        Optional<Slope> korean = Slope.korean(readings);
        if (english.isEmpty() || korean.isEmpty()) {
            return MeterCheck.unknown(MeterSubject.INPUT, "not both languages were counted");
        } else if (!readings.steady()) {
            return MeterCheck.unknown(MeterSubject.INPUT, "one prompt has several counts, so none can be compared");
        }
        return new InputJudge(readings, english.get(), korean.get()).judge();
    }

    private MeterCheck judge() {
        String expected = Vocabularies.of(readings.model()).orElse("");
        String first = TokenCounter.o200k().encoding();
        String second = TokenCounter.cl100k().encoding();
        if (fits(2, expected.isEmpty() ? first : expected)) {
            return multiplied(expected.isEmpty() ? first : expected);
        }
        Optional<String> fitting = fitting(expected, first, second);
        if (!expected.isEmpty() && fitting.filter(expected::equals).isEmpty()) {
            return foreign(expected, fitting);
        }
        return fitting.map(this::overhead).orElseGet(this::unpublished);
    }

    /** The first of these in which both languages are counted one for one. */
    private Optional<String> fitting(String... encodings) {
        return List.of(encodings).stream()
                .filter(encoding -> !encoding.isEmpty() && fits(1, encoding))
                .findFirst();
    }

    private boolean fits(double times, String encoding) {
        return Math.abs(english(encoding) - times) <= SAME * times
                && Math.abs(korean(encoding) - times) <= SAME * times;
    }

    private double english(String encoding) {
        return english.times(encoding).orElse(0);
    }

    private double korean(String encoding) {
        return korean.times(encoding).orElse(0);
    }

    private MeterCheck multiplied(String encoding) {
        return MeterCheck.wrong(
                MeterSubject.INPUT,
                "doubled",
                readings.who() + " counts " + ratios(encoding) + ": every token twice",
                "2 times",
                evidence());
    }

    private MeterCheck foreign(String expected, Optional<String> fitting) {
        String like = fitting.map(encoding -> ", which is how " + encoding + " counts")
                .orElse("");
        return MeterCheck.wrong(
                MeterSubject.INPUT,
                "other-vocabulary",
                readings.who() + " counts " + ratios(expected) + like + ", but the model's own vocabulary is "
                        + expected,
                times(english(expected)) + " times in English, " + times(korean(expected)) + " in Korean",
                evidence());
    }

    /** The vocabulary is known, so what is left over is what the gateway adds to each request. */
    private MeterCheck overhead(String encoding) {
        double over = english.from().input() - english.from().local().input(encoding);
        String seen = readings.who() + " counts as " + encoding + " does, in English and in Korean, and " + tokens(over)
                + " a request beside that";
        return overheadJudged(seen, over, USUAL_TEMPLATE);
    }

    private MeterCheck unpublished() {
        String encoding = TokenCounter.o200k().encoding();
        double times = english(encoding);
        String seen = readings.who() + " counts " + ratios(encoding);
        if (times < LEAST || times > MOST) {
            return MeterCheck.wrong(
                    MeterSubject.INPUT,
                    "out-of-proportion",
                    seen + ": no tokenizer in use does that",
                    times(times) + " times",
                    evidence());
        }
        double over = english.from().input() - times * english.from().local().input(encoding);
        return overheadJudged(
                seen + "; another tokenizer than " + encoding + ", in proportion, and about " + tokens(over)
                        + " a request beside that",
                over,
                LONG_TEMPLATE);
    }

    private MeterCheck overheadJudged(String seen, double over, double most) {
        String size = Math.round(over) + " tokens a request";
        if (over < -ROUNDING) {
            return MeterCheck.wrong(MeterSubject.INPUT, "short", seen + ": fewer than the text has", size, evidence());
        }
        return over > most
                ? MeterCheck.noted(
                        MeterSubject.INPUT,
                        "overhead",
                        seen + ": more than a chat template takes, so something is put before your prompts or counted"
                                + " beside them",
                        size,
                        evidence())
                : MeterCheck.right(MeterSubject.INPUT, seen, size, evidence());
    }

    private String ratios(String encoding) {
        return times(english(encoding)) + " input tokens for each of " + encoding + " in English and "
                + times(korean(encoding)) + " in Korean";
    }

    private static String tokens(double count) {
        return Math.round(count) + " tokens";
    }

    private static String times(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private List<MeterReading> evidence() {
        return new ArrayList<>(List.of(english.from(), english.to(), korean.from(), korean.to()));
    }
}
