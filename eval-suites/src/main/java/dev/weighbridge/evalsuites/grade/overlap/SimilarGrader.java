package dev.weighbridge.evalsuites.grade.overlap;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Embedder;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.measurements.baseline.CaseOutcome;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Grades by the cosine of two vectors. */
record SimilarGrader(
        List<String> references, double threshold, @Nullable Embedder embedder) implements Grader {
    private static final double STANDARD = 0.75;

    static Grader of(CheckFields fields) {
        List<String> references = fields.value("give the text to compare with").oneOrMore();
        return new SimilarGrader(
                references, fields.thresholdOr(STANDARD), fields.ports().embedder());
    }

    @Override
    public Graded grade(Answer answer) {
        Embedder asked = embedder;
        if (asked == null) {
            return Graded.without(CaseOutcome.NOT_GRADABLE, "no model for embeddings is configured");
        }
        String text = Texts.stripped(answer.text());
        if (text.isEmpty()) {
            return Graded.noAnswer("there is no text to compare");
        }
        double[] given = asked.embed(text);
        double score = references.stream()
                .mapToDouble(reference -> cosine(given, asked.embed(reference)))
                .max()
                .orElse(0);
        String said = String.format(Locale.ROOT, "similarity is %.4f, asked are %s", score, threshold);
        return Graded.scored(Math.max(0, Math.min(1, score)), threshold, null, said);
    }

    private static double cosine(double[] one, double[] other) {
        if (one.length != other.length || one.length == 0) {
            throw new IllegalStateException("vectors have " + one.length + " and " + other.length + " numbers");
        }
        double product = 0;
        double oneSquared = 0;
        double otherSquared = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            oneSquared += one[i] * one[i];
            otherSquared += other[i] * other[i];
        }
        if (!(oneSquared > 0 && otherSquared > 0) || Double.isNaN(product)) {
            throw new IllegalStateException("a vector is zero or no number");
        }
        return product / Math.sqrt(oneSquared * otherSquared);
    }
}
