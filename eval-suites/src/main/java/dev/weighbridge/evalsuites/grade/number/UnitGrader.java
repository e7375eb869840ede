package dev.weighbridge.evalsuites.grade.number;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Tolerance;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Field;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Grades an amount with a unit, in whichever unit of the same kind it is given. */
record UnitGrader(BigDecimal number, Unit unit, String shown, Tolerance tolerance) implements Grader {

    /** An amount that stands in a text. */
    private record Amount(BigDecimal number, Unit.Named unit, String text) {}

    static Grader of(CheckFields fields) {
        Field value = fields.value("give a number and a unit, such as 5 km");
        Amount expected = amounts(value.text()).stream()
                .findFirst()
                .orElseThrow(() -> value.not("give a number and a unit; known: " + String.join(", ", Unit.names())));
        return new UnitGrader(expected.number(), expected.unit().unit(), value.text(), Flags.tolerance(fields));
    }

    @Override
    public Graded grade(Answer answer) {
        return Markers.last(answer.text())
                .flatMap(rest -> amounts(rest).stream().findFirst())
                .or(() -> last(ofKind(amounts(answer.text()))))
                .map(this::compared)
                .orElseGet(() -> Graded.noAnswer("no amount with a unit in the answer"));
    }

    private Graded compared(Amount amount) {
        Unit given = amount.unit().unit();
        if (!given.kind().equals(unit.kind())) {
            return Graded.incorrect(amount.text(), "it is a " + given.kind() + ", not a " + unit.kind());
        }
        BigDecimal inUnit = given.base(amount.number()).subtract(unit.offset());
        BigDecimal wanted = unit.base(number).subtract(unit.offset());
        Tolerance scaled =
                new Tolerance(tolerance.absolute().multiply(unit.factor()).add(rounding(wanted)), tolerance.relative());
        boolean right = scaled.accepts(wanted, inUnit);
        return Graded.of(right, amount.text(), right ? "it is the amount expected" : "it is not " + shown);
    }

    /** Some factors have no end in decimals; what they leave is far below any amount anyone writes. */
    private static BigDecimal rounding(BigDecimal wanted) {
        return wanted.abs().add(BigDecimal.ONE).movePointLeft(30);
    }

    /** Those of the kind asked for, or all where there are none: an answer may name the time a distance took. */
    private List<Amount> ofKind(List<Amount> amounts) {
        List<Amount> same = amounts.stream()
                .filter(amount -> amount.unit().unit().kind().equals(unit.kind()))
                .toList();
        return same.isEmpty() ? amounts : same;
    }

    private static List<Amount> amounts(String text) {
        String plain = NumberText.plain(text, false);
        return Numbers.in(plain).stream()
                .flatMap(number -> Unit.at(plain.substring(number.end())).stream()
                        .map(unit -> new Amount(number.value(), unit, number.text() + " " + unit.name())))
                .toList();
    }

    private static Optional<Amount> last(List<Amount> amounts) {
        return amounts.isEmpty() ? Optional.empty() : Optional.of(amounts.get(amounts.size() - 1));
    }
}
