package dev.weighbridge.evalsuites.grade.overlap;

import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.grade.spec.GraderType.Kind;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** The types of graders that compare an answer with a reference by degrees. */
public final class OverlapGraders {
    private static final String REFERENCES = "a text, or a list of which the nearest counts";

    private OverlapGraders() {}

    /** The types, in the order of the table. */
    public static List<GraderType> types() {
        return List.of(
                levenshteinType(),
                scored(
                        "rouge-n",
                        List.of("n", "tokens"),
                        "ROUGE-N, as F1, is at least `threshold` (0.75)",
                        OverlapGraders::rouge),
                half("bleu", "sentence BLEU", "BLEU", Bleu::score),
                half("token-f1", "F1 of the words", "token F1", TokenF1::score),
                half("chrf", "chrF2", "chrF2", Chrf::score),
                scored(
                        "similar",
                        List.of(),
                        "the cosine of the embeddings is at least `threshold` (0.75); needs a model for embeddings",
                        SimilarGrader::of));
    }

    private static GraderType half(
            String type, String what, String name, ToDoubleBiFunction<String, List<String>> measure) {
        return scored(
                type,
                List.of(),
                what + " is at least `threshold` (0.5)",
                fields -> OverlapGrader.of(fields, name, 0.5, measure));
    }

    private static GraderType levenshteinType() {
        return GraderType.most(
                Kind.OVERLAP,
                "levenshtein",
                "a text",
                List.of(),
                "at most `threshold` characters differ (5)",
                LevenshteinGrader::of);
    }

    private static GraderType scored(String name, List<String> settings, String passes, GraderType.Maker maker) {
        return GraderType.scored(Kind.OVERLAP, name, REFERENCES, settings, passes, maker);
    }

    private static Grader rouge(CheckFields fields) {
        int n = fields.find("n").map(field -> field.whole(1, 9)).orElse(1);
        boolean characters = fields.find("tokens")
                .map(field -> field.oneOf("words", "characters"))
                .orElse("words")
                .equals("characters");
        return OverlapGrader.of(
                fields, "ROUGE-" + n, 0.75, (text, references) -> Rouge.score(text, references, n, characters));
    }
}
