package dev.weighbridge.measurements.meter;

import dev.weighbridge.gateway.catalogue.Generation;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether what the gateway says it charges is its usage at the price that is known. */
final class ChargeJudge {
    private static final double TOLERATED = 0.01;

    private ChargeJudge() {}

    static MeterCheck judge(MeterReadings readings) {
        List<MeterReading> charged = readings.where(
                reading -> reading.counted() && charge(readings, reading).isPresent());
        if (charged.isEmpty()) {
            return MeterCheck.unknown(MeterSubject.CHARGE, readings.who() + " does not say what it charges");
        }
        TokenPrice price = readings.price();
        Money told = sum(charged.stream()
                .map(reading -> charge(readings, reading).orElseThrow())
                .toList());
        Money listed = sum(charged.stream()
                .map(reading -> price.of(reading.input(), reading.cached(), reading.output()))
                .toList());
        Money undiscounted = sum(charged.stream()
                .map(reading -> price.of(reading.input(), reading.output()))
                .toList());
        return judge(readings, charged, new Sums(told, listed, undiscounted));
    }

    private record Sums(Money told, Money listed, Money undiscounted) {}

    private static MeterCheck judge(MeterReadings readings, List<MeterReading> charged, Sums sums) {
        String seen = readings.who() + " says it charged " + sums.told() + " where its counts cost " + sums.listed()
                + " by the price list (n = " + charged.size() + ")";
        Money more = sums.told().minus(sums.listed());
        String size = more.usd().toPlainString() + " USD" + share(more, sums.listed());
        if (near(more, sums.listed())) {
            return MeterCheck.right(MeterSubject.CHARGE, seen, "", charged);
        } else if (more.picoUsd() < 0) {
            return MeterCheck.noted(MeterSubject.CHARGE, "charge-below-price", seen, size, charged);
        }
        boolean kept = near(sums.told().minus(sums.undiscounted()), sums.undiscounted());
        return kept && !sums.undiscounted().equals(sums.listed())
                ? MeterCheck.wrong(
                        MeterSubject.CHARGE,
                        "discount-kept",
                        seen + ": cached tokens are charged in full",
                        size,
                        charged)
                : MeterCheck.wrong(MeterSubject.CHARGE, "charge-above-price", seen, size, charged);
    }

    private static boolean near(Money difference, Money of) {
        return Math.abs(difference.picoUsd()) <= TOLERATED * of.picoUsd();
    }

    private static String share(Money more, Money listed) {
        return listed.picoUsd() == 0
                ? ""
                : String.format(Locale.ROOT, " (%+.0f %%)", 100.0 * more.picoUsd() / listed.picoUsd());
    }

    /** By its usage, or else by its ledger. */
    private static Optional<Money> charge(MeterReadings readings, MeterReading reading) {
        return reading.usage()
                .map(Usage::cost)
                .or(() -> readings.ledger(reading).map(Generation::cost));
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }
}
