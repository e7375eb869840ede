package dev.weighbridge.evalsuites.engine.rows;

import dev.weighbridge.evalsuites.engine.Consequence;
import dev.weighbridge.evalsuites.engine.Consequences;
import dev.weighbridge.evalsuites.engine.Earlier;
import dev.weighbridge.evalsuites.engine.EvalItem;
import dev.weighbridge.evalsuites.engine.plan.EvalPlan;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.run.Consumption;
import dev.weighbridge.measurements.run.JournalLine;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Recalled;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.RunFolder;
import dev.weighbridge.measurements.run.WorstCase;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads rows from a journal, one for each item at most: that of the first attempt after which the item is not sent again.
 * Nothing but keys is kept of them, so that a run of any size can be read. Not thread-safe.
 */
public final class EvalRows {
    private final EvalPlan plan;
    private final Consequences consequences;
    private final Consumer<EvalRow> consumer;
    private final Function<String, Optional<TokenPrice>> prices;
    private final Set<EvalItem> done = new HashSet<>();
    private final Map<EvalItem, Integer> attempts = new HashMap<>();
    private final Map<String, WorstCase> open = new HashMap<>();
    private WorstCase used = new WorstCase(0, 0, Money.ZERO);

    /**
     * A reading of nothing yet, for who reads the lines of a journal for several ends at once.
     *
     * @param consequences those of the engine that wrote it
     * @param consumer gets each row, in the order of the journal
     */
    public EvalRows(EvalPlan plan, Consequences consequences, Consumer<EvalRow> consumer) {
        this(plan, consequences, consumer, target -> priceIn(plan, target));
    }

    private EvalRows(
            EvalPlan plan,
            Consequences consequences,
            Consumer<EvalRow> consumer,
            Function<String, Optional<TokenPrice>> prices) {
        this.plan = plan;
        this.consequences = consequences;
        this.consumer = consumer;
        this.prices = prices;
    }

    private static Optional<TokenPrice> priceIn(EvalPlan plan, String target) {
        return plan.targets().stream()
                .filter(known -> known.name().equals(target))
                .findFirst()
                .map(Target::price);
    }

    /**
     * Reads the journal of a run.
     *
     * @param consequences those of the engine that wrote it
     * @param rows gets each row, in the order of the journal
     * @return what the engine needs to go on
     */
    public static Earlier read(RunFolder folder, EvalPlan plan, Consequences consequences, Consumer<EvalRow> rows) {
        Comparison comparison = folder.manifest().comparison();
        EvalRows reading = new EvalRows(
                plan, consequences, rows, target -> comparison.target(target).map(Target::price));
        folder.read(reading::accept);
        return reading.earlier();
    }

    /**
     * Reads the rows of a run and nothing else of its journal, which may be far longer.
     *
     * @param consequences those of the engine that wrote it
     * @param rows gets each row, in the order of the journal
     */
    public static void only(RunFolder folder, EvalPlan plan, Consequences consequences, Consumer<EvalRow> rows) {
        var unused = folder.read(Labels.EVALS, new EvalRows(plan, consequences, rows)::accept);
    }

    /** What the engine needs to go on after the lines so far. */
    public Earlier earlier() {
        WorstCase all = open.values().stream().reduce(used, EvalRows::plus);
        return new Earlier(done, attempts, all);
    }

    /** The next line of the journal. */
    public void accept(JournalLine line) {
        if (line instanceof Promised promised) {
            open.put(promised.reservation().id(), promised.reservation().worst());
        } else if (line instanceof Settled settled) {
            settle(settled);
            plan.item(settled.labels()).filter(item -> !done.contains(item)).ifPresent(item -> end(item, settled));
        } else if (line instanceof Recalled recalled) {
            plan.item(recalled.labels())
                    .filter(done::add)
                    .ifPresent(item ->
                            consumer.accept(new EvalRow(item, 1, recalled.id(), recalled.exchange(), recalled)));
        }
    }

    /** The caps hold over all that a run sends, whatever for. */
    private void settle(Settled line) {
        WorstCase worst = open.remove(line.id());
        if (worst != null) {
            used = plus(
                    used,
                    prices.apply(line.labels().target())
                            .map(price -> Consumption.of(line.exchange(), worst, price))
                            .orElse(worst));
        }
    }

    private void end(EvalItem item, Settled line) {
        int attempt = attempts.getOrDefault(item, 0) + 1;
        Consequence consequence = consequences.of(line.exchange(), attempt);
        if (consequence.settles()) {
            attempts.remove(item);
            done.add(item);
            consumer.accept(new EvalRow(item, attempt, line.id(), line.exchange()));
        } else if (counts(consequence)) {
            attempts.put(item, attempt);
        }
    }

    /** What was asked to no end of its own is no attempt, and where nobody is served the item was not the reason. */
    private static boolean counts(Consequence consequence) {
        return consequence instanceof Consequence.Again || consequence instanceof Consequence.Limited;
    }

    private static WorstCase plus(WorstCase one, WorstCase other) {
        return new WorstCase(
                one.requests() + other.requests(),
                one.tokens() + other.tokens(),
                one.money().plus(other.money()));
    }
}
