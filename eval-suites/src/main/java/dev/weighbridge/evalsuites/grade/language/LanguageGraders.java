package dev.weighbridge.evalsuites.grade.language;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import java.util.List;

/** The type of grader that tells the language of an answer. */
public final class LanguageGraders {
    private LanguageGraders() {}

    /** The type, for the table. */
    public static List<GraderType> types() {
        return List.of(GraderType.plain(
                GraderType.Kind.LANGUAGE,
                "language",
                "a language tag, such as `ko`; without one, the language of the case",
                List.of(),
                "the answer is in the language; an answer too short to tell passes where its script is right",
                LanguageGraders::make));
    }

    private static Grader make(CheckFields fields) {
        String tag = fields.findValue().map(Field::text).orElse(fields.context().language());
        if (tag == null) {
            throw fields.wrong("needs a language; give a tag, such as ko");
        }
        if (!LanguageGuess.known().contains(LanguageGuess.primary(tag))) {
            throw fields.wrong(
                    "cannot tell the language \"" + tag + "\"; known: " + String.join(", ", LanguageGuess.known()));
        }
        return answer -> grade(answer, tag);
    }

    private static Graded grade(Answer answer, String tag) {
        LanguageGuess guess = LanguageGuess.of(answer.text());
        String language = guess.language();
        boolean right = guess.mayBe(tag);
        String said = language == null
                ? right ? "too short to tell, and its script is right" : "its script is another"
                : "it is in " + language;
        return Graded.of(right, language, said);
    }
}
