package dev.weighbridge.evalsuites.grade.number;

import dev.weighbridge.evalsuites.grade.spec.Flags;
import dev.weighbridge.evalsuites.grade.spec.GraderType;
import dev.weighbridge.evalsuites.grade.spec.GraderType.Kind;
import java.util.List;

/** The types of graders that find a number, a date, an amount or a list in an answer. */
public final class NumberGraders {
    private NumberGraders() {}

    /** The types, in the order of the table. */
    public static List<GraderType> types() {
        return List.of(numericType(), unitType(), dateType(), setEqualsType(), listEqualsType());
    }

    private static GraderType numericType() {
        return GraderType.plain(
                Kind.NUMBER,
                "numeric",
                "a number",
                List.of(Flags.TOLERANCE, Flags.RELATIVE_TOLERANCE, "extraction", "decimal"),
                "the number of the answer equals the value, or is within the larger tolerance; a percent sign, currency and thousands are forgiven",
                NumericGrader::of);
    }

    private static GraderType unitType() {
        return GraderType.plain(
                Kind.UNIT,
                "unit",
                "a number and a unit",
                List.of(Flags.TOLERANCE, Flags.RELATIVE_TOLERANCE),
                "the amount of the answer equals the value in any unit of the same kind",
                UnitGrader::of);
    }

    private static GraderType dateType() {
        return GraderType.plain(
                Kind.DATE,
                "date",
                "a date",
                List.of("order", "tolerance-days", "extraction"),
                "the date of the answer is the value, however it is written",
                DateGrader::of);
    }

    private static GraderType setEqualsType() {
        return GraderType.scored(
                Kind.ITEMS,
                "set-equals",
                "a list of texts, or one text split at its commas",
                List.of("case-sensitive"),
                "the answer lists the same items in any order; the score is their F1",
                ItemsGrader::set);
    }

    private static GraderType listEqualsType() {
        return GraderType.scored(
                Kind.ITEMS,
                "list-equals",
                "a list of texts, or one text split at its commas",
                List.of("case-sensitive"),
                "the answer lists the same items in the same order; the score is the share in place",
                ItemsGrader::list);
    }
}
