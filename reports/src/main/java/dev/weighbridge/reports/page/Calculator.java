package dev.weighbridge.reports.page;

import dev.weighbridge.reports.text.Visible;
import java.util.List;

/**
 * A month's cost with numbers that the reader can change; the page's script does the sums, and shows it only then.
 *
 * @param note what it begins with
 * @param incumbent the name of the target in use
 * @param candidate the name of the one it is weighed against
 * @param plans the traffic, workload by workload
 * @param payers what a request costs, workload by workload and target by target
 */
record Calculator(String note, String incumbent, String candidate, List<Plan> plans, List<Payer> payers)
        implements Block {
    Calculator {
        note = Visible.of(note);
        incumbent = Visible.of(incumbent);
        candidate = Visible.of(candidate);
        plans = List.copyOf(plans);
        payers = List.copyOf(payers);
    }

    /** The traffic of a workload. */
    record Plan(String workload, List<Field> fields) {
        Plan {
            workload = Visible.of(workload);
            fields = List.copyOf(fields);
        }
    }

    /**
     * A number of a plan.
     *
     * @param name what it is called in the page's address and by the script
     * @param label what it is
     * @param value what it begins with, as a plain decimal number; empty where it is not stated
     * @param least the least that it can be
     */
    record Field(String name, String label, String value, String least) {}

    /**
     * What a request of a workload costs on a target. Amounts are whole pico-USD; a token's is its price's number of micro-USD
     * per million tokens.
     *
     * @param target the target behind its mark
     * @param role {@code incumbent}, {@code candidate} or empty
     * @param plan the place of its workload's plan, from 0
     * @param price what a request and a token cost
     * @param mean what a request cost in the run
     */
    record Payer(Datum target, String role, int plan, Price price, Mean mean) {}

    /** What a request costs before its tokens, and each token. */
    record Price(String flat, String input, String output) {}

    /**
     * A request of the run, on average.
     *
     * @param cost what it cost; empty where that is not known
     * @param input its input in whole tokens; empty where that is not known
     * @param output its output, the same way
     * @param because why the cost is not known; empty where it is
     */
    record Mean(String cost, String input, String output, String because) {}
}
