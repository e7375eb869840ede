package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.measurements.comparison.Comparison;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.metrics.BlockResults;
import dev.weighbridge.measurements.plan.Block;
import dev.weighbridge.measurements.plan.BlockResult;
import dev.weighbridge.measurements.plan.PlannedRequest;
import dev.weighbridge.measurements.plan.RequestBound;
import dev.weighbridge.measurements.run.Journal;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.WorstCase;
import dev.weighbridge.simulations.setup.Access;
import dev.weighbridge.simulations.setup.Preparation;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The desk of a run's journal. */
final class JournalDesk implements Desk {
    /** The engine writes a request once more where a pooled connection dies under it, and both may be billed. */
    private static final int SENDS_AT_MOST = 2;

    /** Statuses of bad requests, bad keys, empty accounts and unknown models. */
    private static final Set<Integer> FOR_EVER = Set.of(400, 401, 402, 403, 404, 422);

    private final String simulation;
    private final Comparison comparison;
    private final Map<String, Access> accesses;
    private final Journal journal;
    private final Earlier earlier;
    private final Pacer pacer;
    private final BiConsumer<Work, Exchange> whenEnded;
    /** Filled by the journal's thread; complete once the journal is drained. */
    private final Collection<Settled> ofThisBlock = new ConcurrentLinkedQueue<>();

    JournalDesk(
            String simulation,
            Preparation prepared,
            Earlier earlier,
            Pacer pacer,
            BiConsumer<Work, Exchange> whenEnded) {
        this.pacer = pacer;
        this.simulation = simulation;
        this.comparison = prepared.comparison();
        this.accesses = prepared.accesses();
        this.journal = prepared.journal();
        this.earlier = earlier;
        this.whenEnded = whenEnded;
    }

    @Override
    public List<PlannedRequest> toSend(Block block) {
        ofThisBlock.clear();
        ofThisBlock.addAll(earlier.of(block));
        List<PlannedRequest> left = block.requests().stream()
                .filter(request -> !earlier.has(block, request))
                .toList();
        if (!left.isEmpty()) {
            // While nothing is in flight: a pause in the middle would be taken for the target's own.
            System.gc();
        }
        return left;
    }

    @Override
    public Reservation reserve(Block block, PlannedRequest request) {
        RequestBound bound = RequestBound.of(access(block).target(), request.prompt());
        WorstCase worst = new WorstCase(
                SENDS_AT_MOST, SENDS_AT_MOST * bound.tokens(), bound.money().times(SENDS_AT_MOST));
        return journal.reserve(labels(block, request), worst);
    }

    @Override
    public Work prepare(Block block, PlannedRequest request, Reserved reserved, long scheduledNanos) {
        Access access = access(block);
        return new Work(
                request,
                reserved,
                access,
                access.call(request.prompt()),
                comparison.timeouts(),
                pacer.due(block.target(), scheduledNanos),
                whenEnded);
    }

    @Override
    public void settle(Work work, Exchange exchange) {
        Consumer<Settled> remember = remembered(work.reserved().labels()) ? ofThisBlock::add : line -> {};
        journal.settle(work.reserved(), exchange, work.request().prompt().userText(), remember);
    }

    /** A warm-up that was refused for what it is, not for when it came, would be refused for ever. */
    @Override
    public Optional<String> objection(Block block) {
        journal.drain();
        if (!block.warmUp() || ofThisBlock.isEmpty()) {
            return Optional.empty();
        }
        List<Outcome.HttpError> refusals = ofThisBlock.stream()
                .map(settled -> settled.exchange().outcome())
                .filter(Outcome.HttpError.class::isInstance)
                .map(Outcome.HttpError.class::cast)
                .filter(error -> FOR_EVER.contains(error.status()))
                .toList();
        return refusals.size() < ofThisBlock.size() ? Optional.empty() : Optional.of(inWords(block, refusals.get(0)));
    }

    private String inWords(Block block, Outcome.HttpError refusal) {
        String variable = access(block).target().keyVariable();
        return "target \"" + block.target() + "\": the warm-up was refused: " + refusal.status() + " "
                + refusal.error().message() + "; check model and "
                + (variable == null ? "whether it wants a key" : "the key in " + variable);
    }

    /** Fixed levels never ask how a block went, and a long one would be kept in memory for nothing. */
    private boolean remembered(Labels labels) {
        return labels.warmUp() || comparison.load().pattern() instanceof Load.Pattern.Search;
    }

    @Override
    public BlockResult result(Block block) {
        journal.drain();
        return BlockResults.of(block, List.copyOf(ofThisBlock), comparison);
    }

    private Access access(Block block) {
        Access access = accesses.get(block.target());
        if (access == null) {
            throw new IllegalStateException("block " + block.index() + " has the unknown target " + block.target());
        }
        return access;
    }

    private Labels labels(Block block, PlannedRequest request) {
        return new Labels(
                simulation,
                block.target(),
                request.workload(),
                request.prompt().id(),
                request.repeat(),
                block.index(),
                block.level().label(),
                1,
                block.warmUp());
    }
}
