package dev.weighbridge.simulator.truth;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.simulator.ledger.Charging;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The truth about a request that is still running. Not thread-safe: the event loop owns it. */
public final class TruthDraft {
    private static final int USUAL_EVENTS = 64;

    private final long sequence;
    private final String profile;
    private final long readNanos;
    private @Nullable String model;
    private @Nullable String backend;
    private @Nullable String responseId;
    private @Nullable String finishReason;
    private TokenPrice price = TokenPrice.FREE;
    private Charging charging = Charging.SENT;
    private @Nullable KeyedTruth keyed;
    private Consumer<TruthEntry> whenOver = entry -> {};
    private String fault = "none";
    private Admission admission = Admission.REJECTED;
    private int status = 200;
    private int promptTokens;
    private int cachedTokens;
    private int completionTokens;
    private int wholeTokens;
    private int chargedTimes = 1;
    private boolean begun;
    private boolean cut;
    private boolean usageSent;
    private boolean usageLies;
    private boolean readOnly;
    private long queuedNanos;
    private long[] stamps = new long[0];
    private int events;

    /** A request that has just been read. */
    public TruthDraft(long sequence, String profile, long readNanos) {
        this.sequence = sequence;
        this.profile = profile;
        this.readNanos = readNanos;
    }

    /** The request's number. */
    public long sequence() {
        return sequence;
    }

    /** When the request had been read. */
    public long readNanos() {
        return readNanos;
    }

    /** The model as the request spells it. */
    public void model(String name) {
        model = name;
    }

    /** The scripted fault. */
    public void fault(String name) {
        fault = name;
    }

    /** A limit refused it. */
    public void limited() {
        admission = Admission.LIMITED;
    }

    /** A backend will answer it. */
    public void admitted(String backendName, String id, TokenPrice modelPrice, int tokensRead) {
        admission = Admission.ADMITTED;
        backend = backendName;
        responseId = id;
        price = modelPrice;
        promptTokens = tokensRead;
    }

    /**
     * How the answer is charged.
     *
     * @param rule what is charged where it does not end well
     * @param whole its tokens, reasoning included
     * @param cached the tokens of the prompt that come from a cache and are charged as such
     * @param times how many times it is charged
     */
    public void charged(Charging rule, int whole, int cached, int times) {
        charging = rule;
        chargedTimes = times;
        wholeTokens = whole;
        cachedTokens = cached;
    }

    /** The caller's limit ends the answer. */
    public void cut() {
        cut = true;
    }

    /** It answers a question of the answer key. */
    public void keyed(KeyedTruth known) {
        keyed = known;
    }

    /** It is charged for what was read alone, since there is no output. */
    public void readOnly() {
        readOnly = true;
    }

    /** Somebody wants the entry once it is made. */
    public void whenOver(Consumer<TruthEntry> listener) {
        whenOver = whenOver.andThen(listener);
    }

    /** It got a slot after so long. */
    public void queued(long nanos) {
        begun = true;
        queuedNanos = nanos;
    }

    /** The response's status. */
    public void status(int code) {
        status = code;
    }

    /** A token event leaves; gives its number, from 0. */
    public int tokenEvent(long nanos, int tokens) {
        if (events == stamps.length) {
            stamps = Arrays.copyOf(stamps, Math.max(USUAL_EVENTS, events * 2));
        }
        stamps[events] = nanos;
        completionTokens += tokens;
        return events++;
    }

    /** A token event that had to wait for the socket has left now. */
    public void restamp(int event, long nanos) {
        stamps[event] = nanos;
    }

    /** The last token events could not be sent after all, because the client was gone. */
    public void unsent(int fromEvent, int tokens) {
        events = fromEvent;
        completionTokens -= tokens;
    }

    /** The finish reason leaves. */
    public void finished(String reason) {
        finishReason = reason;
    }

    /** Whether the caller's limit ended the answer and a finish reason left. */
    public boolean endsByLength() {
        return cut && finishReason != null;
    }

    /** The usage that leaves will not be the true one. */
    public void usageLies() {
        usageLies = true;
    }

    /** The usage leaves. */
    public void usageSent() {
        usageSent = !usageLies;
    }

    /** The entry, now that it is over. */
    public TruthEntry end(Ending ending) {
        TokenStamps tokenNanos = events == 0 ? TokenStamps.NONE : new TokenStamps(Arrays.copyOf(stamps, events));
        TruthEntry entry = new TruthEntry(
                sequence,
                responseId,
                profile,
                model,
                backend,
                readNanos,
                tokenNanos,
                status,
                ending,
                finishReason,
                promptTokens,
                completionTokens,
                usageSent,
                billed(ending),
                fault,
                admission,
                queuedNanos,
                keyed);
        whenOver.accept(entry);
        return entry;
    }

    private Money billed(Ending ending) {
        int tokens = switch (ending) {
            case COMPLETED, LENGTH, NO_ANSWER -> completionTokens;
            case ERROR -> charging.afterFailure(completionTokens, wholeTokens);
            case CUT, RESET, STALLED, CLIENT_GONE, SHUT_DOWN ->
                charging.afterAbort(completionTokens, begun ? wholeTokens : 0);
        };
        boolean charged = tokens > 0 || (readOnly && ending == Ending.COMPLETED);
        return !charged
                ? Money.ZERO
                : price.of(promptTokens, cachedTokens, tokens).times(chargedTimes);
    }
}
