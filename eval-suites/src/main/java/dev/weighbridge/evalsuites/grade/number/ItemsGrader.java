package dev.weighbridge.evalsuites.grade.number;

import dev.weighbridge.evalsuites.grade.Answer;
import dev.weighbridge.evalsuites.grade.Graded;
import dev.weighbridge.evalsuites.grade.Grader;
import dev.weighbridge.evalsuites.grade.Texts;
import dev.weighbridge.evalsuites.grade.spec.CheckFields;
import dev.weighbridge.evalsuites.grade.spec.Flags;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Grades a list of items, in order or as a set. */
record ItemsGrader(List<String> expected, boolean ordered, boolean keepCase, double threshold) implements Grader {

    static Grader list(CheckFields fields) {
        return of(fields, true);
    }

    static Grader set(CheckFields fields) {
        return of(fields, false);
    }

    private static Grader of(CheckFields fields, boolean ordered) {
        boolean keepCase = Flags.on(fields, "case-sensitive");
        List<String> items = fields.value("give the items expected").texts();
        List<String> expected = items.stream().map(item -> form(item, keepCase)).toList();
        return new ItemsGrader(
                ordered ? expected : expected.stream().distinct().toList(), ordered, keepCase, fields.thresholdOr(1));
    }

    @Override
    public Graded grade(Answer answer) {
        List<String> items = Items.of(answer.text());
        List<String> given = items.stream().map(item -> form(item, keepCase)).toList();
        if (given.isEmpty()) {
            return Graded.noAnswer("no list in the answer");
        }
        return ordered ? inOrder(given) : asSet(given.stream().distinct().toList());
    }

    private Graded inOrder(List<String> given) {
        boolean right = given.equals(expected);
        long same = IntStream.range(0, Math.min(given.size(), expected.size()))
                .filter(i -> given.get(i).equals(expected.get(i)))
                .count();
        double score = (double) same / Math.max(given.size(), expected.size());
        return Graded.scored(score, threshold, shown(given), right ? "the items are as expected" : difference(given));
    }

    private Graded asSet(List<String> given) {
        long common = given.stream().filter(expected::contains).count();
        double f1 = 2.0 * common / (given.size() + expected.size());
        String said = f1 == 1 ? "the items are as expected" : difference(given);
        return Graded.scored(f1, threshold, shown(given), said);
    }

    private String difference(List<String> given) {
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(given);
        List<String> surplus = new ArrayList<>(given);
        surplus.removeAll(expected);
        return missing.isEmpty() && surplus.isEmpty()
                ? "the order or the number of items differs"
                : "missing " + shown(missing) + ", not expected " + shown(surplus);
    }

    private static String shown(List<String> items) {
        return items.isEmpty() ? "none" : String.join(", ", items);
    }

    /** Numbers are items by their value, so that 5.0 is 5; a sign is never lost. */
    private static String form(String item, boolean keepCase) {
        String text = Texts.stripped(item).replaceAll("\\s+", " ");
        return Numbers.only(NumberText.plain(text, false))
                .filter(number -> text.matches("[-+−]?[\\d.,]+"))
                .map(number -> zeroless(number.value()))
                .orElse(keepCase ? text : Texts.folded(text));
    }

    private static String zeroless(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
