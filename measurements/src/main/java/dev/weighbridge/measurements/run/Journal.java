package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.time.NanoClock;
import dev.weighbridge.gateway.token.TokenCounter;
import dev.weighbridge.measurements.run.JournalLine.Promised;
import dev.weighbridge.measurements.run.JournalLine.Recalled;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.JournalLine.ShardBegan;
import dev.weighbridge.measurements.run.JournalLine.SimulationEnded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * One process's hand in a run's journal: asks leave before each send, hands in each exchange after. The caps hold over
 * all processes of the run. Thread-safe.
 *
 * <p>A reservation has been given to the kernel when the call returns. An exchange is counted and written by a thread of
 * its own; until then a kill leaves its reservation standing.
 */
public final class Journal implements AutoCloseable {
    private final String simulation;
    private final boolean storeTexts;
    private final TokenTally tally;
    private final CapLedger ledger;
    private final Set<DoneKey> done = new HashSet<>();
    private final Set<DoneKey> doneBefore;
    private final Map<String, Integer> settled = new TreeMap<>();
    private final AppendFile file;
    private final SettleQueue queue;
    private final String shard;
    private final NanoClock clock;
    private int shards;
    private long sequence;
    private int inFlight;

    Journal(
            Path folder,
            Manifest manifest,
            String simulation,
            NanoClock nanos,
            InstantSource wall,
            TokenCounter counter,
            Consumer<JournalLine> follower)
            throws IOException {
        this.simulation = simulation;
        this.clock = nanos;
        this.storeTexts = manifest.comparison().storeTexts();
        this.tally = new TokenTally(counter);
        this.ledger = new CapLedger(manifest.comparison());
        this.file = AppendFile.open(folder, line -> {
            read(line);
            follower.accept(line);
        });
        this.shard = file.locked(() -> beginShard(manifest.run(), nanos, wall));
        this.doneBefore = Set.copyOf(done);
        this.queue = new SettleQueue(this::write);
    }

    private String beginShard(String run, NanoClock nanos, InstantSource wall) throws IOException {
        String name = run + "." + (shards + 1);
        file.append(new ShardBegan(name, simulation, wall.instant(), nanos.nanos()));
        return name;
    }

    private void read(JournalLine line) {
        ledger.accept(line);
        if (line instanceof Settled ended && measured(ended)) {
            done.add(DoneKey.of(ended.labels()));
        } else if (line instanceof ShardBegan) {
            shards++;
        }
    }

    /** A warm-up warms one process only, and a censored exchange says nothing: neither is done with. */
    private static boolean measured(Settled line) {
        return !line.labels().warmUp() && !(line.exchange().outcome() instanceof Outcome.Censored);
    }

    /** Asks leave to send; granted only where every cap still holds if it takes its worst case. */
    public synchronized Reservation reserve(Labels labels, WorstCase worst) {
        try {
            return file.locked(() -> reserveLocked(labels, worst));
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written; is the disk full?", e);
        }
    }

    private Reservation reserveLocked(Labels labels, WorstCase worst) throws IOException {
        Optional<String> refusal = ledger.refusal(labels.target(), worst, shard, clock.nanos());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        Reserved reserved = new Reserved(shard + "-" + ++sequence, labels, worst);
        file.append(new Promised(reserved));
        inFlight++;
        return reserved;
    }

    /**
     * Takes an answer of an earlier run in the place of a request.
     *
     * @param earlier what came of the request there; its times and usage are left behind
     * @param run the run that asked for it
     * @param askedAt when that run was begun
     */
    public synchronized void recall(Labels labels, Exchange earlier, String prompt, String run, Instant askedAt) {
        String id = shard + "-" + ++sequence;
        JournalLine line = new Recalled(id, labels, Texts.untimed(earlier), prompt, run, askedAt);
        append(line, JournalCodec.encode(line));
    }

    /** Hands in what became of a reserved request, where nobody waits for the line. */
    public void settle(Reserved reserved, Exchange exchange, String prompt) {
        settle(reserved, exchange, prompt, line -> {});
    }

    /**
     * Hands in what became of a reserved request; returns at once.
     *
     * @param prompt the user's message
     * @param whenWritten gets the line, its tokens counted, once it is written; on the journal's thread
     */
    public void settle(Reserved reserved, Exchange exchange, String prompt, Consumer<Settled> whenWritten) {
        queue.add(new SettleQueue.Item(reserved, exchange, prompt, whenWritten));
    }

    /** Waits until everything handed in so far is written. */
    public void drain() {
        queue.drain();
    }

    private void write(SettleQueue.Item item) {
        Exchange exchange = item.exchange();
        LocalCounts counts = tally.count(item.prompt(), exchange);
        Exchange kept = storeTexts ? exchange : Texts.without(exchange);
        String prompt = storeTexts ? item.prompt() : null;
        Settled line = new Settled(item.reserved().id(), item.reserved().labels(), kept, counts, prompt);
        byte[] encoded = JournalCodec.encode(line);
        synchronized (this) {
            append(line, encoded);
            inFlight--;
            settled.merge(exchange.outcome().label(), 1, Integer::sum);
        }
        item.whenWritten().accept(line);
    }

    private void append(JournalLine line, byte[] encoded) {
        try {
            file.locked(() -> {
                file.append(line, encoded);
                return line;
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be written; is the disk full?", e);
        }
    }

    /**
     * Says how the simulation ended, after everything handed in so far is written.
     *
     * @param finished whether it did all it planned
     * @param because why it did not, one line; empty where it did
     */
    public void ended(boolean finished, String because) {
        drain();
        JournalLine end = new SimulationEnded(simulation, shard, finished, because);
        synchronized (this) {
            append(end, JournalCodec.encode(end));
        }
    }

    /** How far this process has come. */
    public synchronized Progress progress() {
        return new Progress(settled, inFlight, ledger.money());
    }

    /** The planned requests that were already settled when this journal was opened. */
    public Set<DoneKey> done() {
        return doneBefore;
    }

    /** Writes what is left and closes the files. */
    @Override
    public void close() {
        queue.close();
        synchronized (this) {
            try {
                file.close();
            } catch (IOException e) {
                throw new UncheckedIOException("the journal cannot be closed", e);
            }
        }
    }
}
