package dev.weighbridge.evalsuites.generate;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills words into sentences: {@code {item}}, and in Korean {@code {item-은}} with the particle the word needs. */
final class Slots {
    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(?:-(\\p{IsHangul}+))?\\}");

    private Slots() {}

    static String fill(String sentence, Map<String, String> words) {
        return SLOT.matcher(sentence).replaceAll(slot -> {
            String word = words.get(slot.group(1));
            if (word == null) {
                throw new IllegalStateException("nothing is given for " + slot.group());
            }
            return Matcher.quoteReplacement(slot.group(2) == null ? word : with(word, slot.group(2)));
        });
    }

    private static String with(String word, String particle) {
        return switch (particle) {
            case "은" -> Korean.topic(word);
            case "이" -> Korean.subject(word);
            case "을" -> Korean.object(word);
            case "과" -> Korean.and(word);
            case "로" -> Korean.by(word);
            case "이라는" -> Korean.called(word);
            default -> throw new IllegalStateException("no particle " + particle + " is known");
        };
    }
}
