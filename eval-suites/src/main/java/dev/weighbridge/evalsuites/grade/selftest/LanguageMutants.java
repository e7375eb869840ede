package dev.weighbridge.evalsuites.grade.selftest;

import dev.weighbridge.evalsuites.grade.language.LanguageGuess;
import java.util.List;
import java.util.stream.Stream;

/** Answers in another language. */
final class LanguageMutants {
    private static final List<String> SAMPLES = List.of(
            "This is the answer to the question that you have asked, and it is not in the language you wanted.",
            "질문하신 내용에 대한 답변입니다. 다만 요청하신 언어로 작성되지 않았습니다.",
            "Dies ist die Antwort auf die Frage, und sie ist nicht in der Sprache, die Sie wollten.");

    private LanguageMutants() {}

    /** Sentences in languages other than the text's. */
    static Stream<String> of(String text) {
        String language = LanguageGuess.of(text).language();
        return SAMPLES.stream()
                .filter(sample -> language == null
                        || !language.equals(LanguageGuess.of(sample).language()));
    }
}
