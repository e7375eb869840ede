package dev.weighbridge.gateway.exchange;

import static java.util.Objects.requireNonNull;

import dev.weighbridge.gateway.ratelimit.RateLimits;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One request to a gateway and everything that came back, timed: the single record from which every measurement is a
 * fold.
 *
 * @param marks when things happened, in nanoseconds of one monotonic clock
 * @param head status and kept headers; null where no response head arrived
 * @param outcome how it ended
 * @param choices the answers by choice index, ascending; empty where nothing was said
 * @param firstTokenText the text of the first token-bearing event, of whatever kind; empty where none came
 * @param usage the token counts the gateway reported; null where it reported none
 * @param identity who says it answered
 * @param wire what travelled, counted
 * @param notes departures from the protocol that were tolerated, in enum order
 * @param rateLimits what the response said of limits; null where nothing
 */
public record Exchange(
        Marks marks,
        @Nullable ResponseHead head,
        Outcome outcome,
        List<Choice> choices,
        String firstTokenText,
        @Nullable Usage usage,
        Identity identity,
        WireCounts wire,
        Set<Note> notes,
        @Nullable RateLimits rateLimits) {

    public Exchange {
        requireNonNull(marks, "marks is null");
        requireNonNull(outcome, "outcome is null");
        requireNonNull(identity, "identity is null");
        requireNonNull(wire, "wire is null");
        choices = List.copyOf(choices);
        notes = Collections.unmodifiableSet(new TreeSet<>(notes));
    }

    /** An exchange whose response said nothing of limits. */
    public Exchange(
            Marks marks,
            @Nullable ResponseHead head,
            Outcome outcome,
            List<Choice> choices,
            String firstTokenText,
            @Nullable Usage usage,
            Identity identity,
            WireCounts wire,
            Set<Note> notes) {
        this(marks, head, outcome, choices, firstTokenText, usage, identity, wire, notes, null);
    }

    /** The visible text of the first choice; empty where there is none. */
    public String content() {
        return choices.isEmpty() ? "" : choices.get(0).content();
    }

    /** The reported usage, empty where the gateway reported none. */
    public Optional<Usage> reportedUsage() {
        return Optional.ofNullable(usage);
    }

    /** What the response said of limits, empty where nothing. */
    public Optional<RateLimits> limits() {
        return Optional.ofNullable(rateLimits);
    }
}
