package dev.weighbridge.evalsuites.grade.overlap;

import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.grade.spec.GraderType.Kind;
import java.util.List;

/** The types of graders that compare an answer with a reference by degrees. */
public final class OverlapGraders {
    private static final String REFERENCES = "a text, or a list of which the nearest counts";

    private OverlapGraders() {}

    /** The types, in the order of the table. */
    public static List<GraderType> types() {
        return List.of(
                GraderType.most(
                        Kind.OVERLAP,
                        "levenshtein",
                        "a text",
                        List.of(),
                        "at most `threshold` characters differ (5)",
                        LevenshteinGrader::of),
                scored(
                        "rouge-n",
                        List.of("n", "tokens"),
                        "ROUGE-N, as F1, is at least `threshold` (0.75)",
                        OverlapGraders::rouge),
                scored(
                        "bleu",
                        List.of(),
                        "sentence BLEU is at least `threshold` (0.5)",
                        fields -> OverlapGrader.of(fields, "BLEU", 0.5, Bleu::score)),
                scored(
                        "token-f1",
                        List.of(),
                        "F1 of the words is at least `threshold` (0.5)",
                        fields -> OverlapGrader.of(fields, "token F1", 0.5, TokenF1::score)),
                scored(
                        "chrf",
                        List.of(),
                        "chrF2 is at least `threshold` (0.5)",
                        fields -> OverlapGrader.of(fields, "chrF2", 0.5, Chrf::score)),
                scored(
                        "similar",
                        List.of(),
                        "the cosine of the embeddings is at least `threshold` (0.75); needs a model for embeddings",
                        SimilarGrader::of));
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
