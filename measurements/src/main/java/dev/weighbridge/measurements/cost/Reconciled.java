package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.price.Money;
import java.util.List;

/**
 * How the bills of one target agree with another account of them.
 *
 * @param target the target's name
 * @param against what they were held against, in words
 * @param compared requests of which both sides say something
 * @param agreeing those of them that differ in nothing
 * @param missing requests of the journal that the other side does not know
 * @param inputTokens by how many input tokens the other side has more, over all that differ
 * @param outputTokens the same of output tokens
 * @param money by how much money the other side has more
 * @param examples ids of exchanges that differ, those that differ most in money first; at most 3
 */
public record Reconciled(
        String target,
        String against,
        int compared,
        int agreeing,
        int missing,
        long inputTokens,
        long outputTokens,
        Money money,
        List<String> examples) {

    public Reconciled {
        examples = List.copyOf(examples);
    }

    /** Whether anything differs. */
    public boolean differs() {
        return agreeing < compared;
    }
}
