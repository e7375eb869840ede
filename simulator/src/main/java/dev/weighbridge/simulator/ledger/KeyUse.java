package dev.weighbridge.simulator.ledger;

import dev.weighbridge.gateway.price.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one key used, by model and by UTC day. Not thread-safe: the event loop owns it. */
public final class KeyUse {
    private final NavigableMap<LocalDate, Money> byDay = new TreeMap<>();
    private final SortedMap<String, Money> byModel = new TreeMap<>();
    private Money total = Money.ZERO;
    private LocalDate freeDay = LocalDate.EPOCH;
    private long freeOfDay;

    void charge(String model, Money amount, Instant at) {
        total = total.plus(amount);
        byModel.merge(model, amount, Money::plus);
        byDay.merge(day(at), amount, Money::plus);
    }

    void countFree(Instant at) {
        freeOfDay = free(at) + 1;
        freeDay = day(at);
    }

    /** In all. */
    public Money total() {
        return total;
    }

    /** By model id. */
    public SortedMap<String, Money> byModel() {
        return Collections.unmodifiableSortedMap(byModel);
    }

    /** Since the beginning of a UTC day. */
    public Money since(LocalDate first) {
        return byDay.tailMap(first, true).values().stream().reduce(Money.ZERO, Money::plus);
    }

    /** How many requests to free models were let pass on the UTC day of this time. */
    public long free(Instant at) {
        return day(at).equals(freeDay) ? freeOfDay : 0;
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
