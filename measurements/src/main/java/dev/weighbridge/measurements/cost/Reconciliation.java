package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.catalogue.Difference;
import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.catalogue.LedgerComparison;
import dev.weighbridge.gateway.price.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds a run's bills against other accounts of the same requests, one by one. */
public final class Reconciliation {
    private static final int EXAMPLES = 3;

    private Reconciliation() {}

    /** One bill beside the other side's entry. */
    private record Pair(JournalBill bill, LedgerComparison comparison) {
        long absolute() {
            return Math.abs(money(comparison.cost()).picoUsd());
        }

        boolean knows() {
            return comparison.agrees() || comparison.differs();
        }
    }

    /** The price list against the cost that the gateway reports with each response; none where it reports no cost. */
    public static List<Reconciled> withReportedCost(List<JournalBill> bills) {
        Map<String, Generation> reported = new LinkedHashMap<>();
        List<JournalBill> priced = new ArrayList<>();
        for (JournalBill bill : bills) {
            if (bill.usage().cost() != null) {
                reported.put(
                        bill.exchangeId(),
                        costOnly(bill.exchangeId(), bill.usage().cost()));
                priced.add(new JournalBill(
                        bill.exchangeId(),
                        bill.exchangeId(),
                        bill.target(),
                        bill.model(),
                        bill.with(bill.listed()),
                        bill.listed()));
            }
        }
        return of("cost in responses against the price list", priced, reported);
    }

    /**
     * The bills against a ledger's entries.
     *
     * @param against what the ledger is, in words
     * @param ledger its entries, by the gateway's id of the response
     */
    public static List<Reconciled> of(String against, List<JournalBill> bills, Map<String, Generation> ledger) {
        Map<String, List<JournalBill>> byTarget = new LinkedHashMap<>();
        bills.forEach(bill -> byTarget.computeIfAbsent(bill.target(), first -> new ArrayList<>())
                .add(bill));
        List<Reconciled> all = new ArrayList<>();
        byTarget.forEach((target, own) -> all.add(one(target, against, own, ledger)));
        return List.copyOf(all);
    }

    private static Reconciled one(
            String target, String against, List<JournalBill> bills, Map<String, Generation> ledger) {
        List<Pair> pairs = bills.stream()
                .flatMap(bill -> pair(bill, ledger).stream())
                .filter(Pair::knows)
                .toList();
        List<Pair> differing =
                pairs.stream().filter(pair -> pair.comparison().differs()).toList();
        return new Reconciled(
                target,
                against,
                pairs.size(),
                pairs.size() - differing.size(),
                bills.size() - pairs.size(),
                differing.stream()
                        .mapToLong(pair -> tokens(pair.comparison().promptTokens()))
                        .sum(),
                differing.stream()
                        .mapToLong(pair -> tokens(pair.comparison().completionTokens()))
                        .sum(),
                differing.stream().map(pair -> money(pair.comparison().cost())).reduce(Money.ZERO, Money::plus),
                differing.stream()
                        .sorted(Comparator.comparingLong(Pair::absolute).reversed())
                        .limit(EXAMPLES)
                        .map(pair -> pair.bill().exchangeId())
                        .toList());
    }

    private static Optional<Pair> pair(JournalBill bill, Map<String, Generation> ledger) {
        return Optional.ofNullable(bill.responseId())
                .flatMap(id -> Optional.ofNullable(ledger.get(id)))
                .map(entry -> new Pair(
                        bill,
                        LedgerComparison.of(
                                bill.usage().cost() == null ? bill.with(bill.listed()) : bill.usage(), entry)));
    }

    private static Generation costOnly(String id, Money cost) {
        return new Generation(id, null, null, null, null, null, null, cost, null, null, null, null, null, null, null);
    }

    private static long tokens(Difference<Long> difference) {
        return difference instanceof Difference.Differs<Long> differs ? differs.by() : 0;
    }

    private static Money money(Difference<Money> difference) {
        return difference instanceof Difference.Differs<Money> differs ? differs.by() : Money.ZERO;
    }
}
