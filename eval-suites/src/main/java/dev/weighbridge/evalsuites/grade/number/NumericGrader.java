package dev.weighbridge.evalsuites.grade.number;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Grades;
import dev.weighbridge.evalsuites.grade.Tolerance;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Grades a number, exact to the last digit unless a tolerance is given. */
record NumericGrader(BigDecimal expected, Tolerance tolerance, boolean strict, boolean commaDecimals)
        implements Grader {

    static Grader of(CheckFields fields) {
        Field value = fields.value("give the number expected");
        BigDecimal expected = Numbers.only(NumberText.plain(value.text(), false))
                .map(FoundNumber::value)
                .orElseThrow(() -> value.not("give a number, such as 42, -1.5 or 3/4"));
        boolean commas = fields.find("decimal")
                .map(field -> field.oneOf("point", "comma"))
                .orElse("point")
                .equals("comma");
        return new NumericGrader(expected, Flags.tolerance(fields), Flags.strict(fields), commas);
    }

    @Override
    public Graded grade(Answer answer) {
        return grades(answer).graded();
    }

    @Override
    public Grades grades(Answer answer) {
        String whole = plain(answer.text());
        Optional<String> marked = Markers.last(answer.text()).map(this::plain);
        return Grades.decidedBy(
                strict ? "strict" : "flexible",
                Map.of("strict", graded(strict(whole, marked)), "flexible", graded(flexible(whole, marked))));
    }

    private Graded graded(Optional<FoundNumber> found) {
        return found.map(this::compared).orElseGet(() -> Graded.noAnswer("no number in the form asked"));
    }

    private Graded compared(FoundNumber number) {
        boolean right = tolerance.accepts(expected, number.value());
        String said = right ? "it is the number expected" : "it is not " + expected.toPlainString();
        return Graded.of(right, number.text().strip(), said);
    }

    private static Optional<FoundNumber> strict(String whole, Optional<String> marked) {
        return Numbers.only(whole).or(() -> marked.flatMap(Numbers::only));
    }

    private static Optional<FoundNumber> flexible(String whole, Optional<String> marked) {
        return marked.flatMap(text -> Numbers.in(text).stream().findFirst()).or(() -> last(Numbers.in(whole)));
    }

    private String plain(String text) {
        return NumberText.plain(text, commaDecimals);
    }

    private static Optional<FoundNumber> last(List<FoundNumber> found) {
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }
}
