package dev.weighbridge.weigh.reconcile;

import dev.weighbridge.measurements.cost.Reconciled;
import dev.weighbridge.weigh.console.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What agrees and what does not, as a table; below it an example of each difference. */
final class ReconciledText {
    private ReconciledText() {}

    static List<String> lines(List<Reconciled> found) {
        if (found.isEmpty()) {
            return List.of("no response says what it cost; give --export or --ask to hold the bills against something");
        }
        Table table = new Table(
                2,
                "against",
                "target",
                "compared",
                "agree",
                "differ",
                "not there",
                "input tokens",
                "output tokens",
                "USD");
        found.forEach(one -> add(table, one));
        List<String> lines = new ArrayList<>(table.lines());
        found.stream()
                .filter(Reconciled::differs)
                .forEach(one ->
                        lines.add(one.target() + ", " + one.against() + ": e.g. " + String.join(", ", one.examples())));
        return lines;
    }

    private static void add(Table table, Reconciled one) {
        table.add(
                one.against(),
                one.target(),
                Integer.toString(one.compared()),
                Integer.toString(one.agreeing()),
                Integer.toString(one.compared() - one.agreeing()),
                Integer.toString(one.missing()),
                signed(one.inputTokens()),
                signed(one.outputTokens()),
                (one.money().picoUsd() > 0 ? "+" : "") + one.money().usd().toPlainString());
    }

    private static String signed(long count) {
        return count == 0 ? "0" : String.format(Locale.ROOT, "%+d", count);
    }
}
