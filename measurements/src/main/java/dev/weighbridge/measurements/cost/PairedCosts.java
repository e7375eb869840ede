package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.PointPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** By how much the candidate costs more, and is more often right, on the same cases. Not thread-safe. */
final class PairedCosts {
    private static final long REQUESTS = 1000;
    private static final double POINTS = 100;

    private final Pieces byCases = new Pieces();
    private final Pieces byGains = new Pieces();
    private Money more = Money.ZERO;
    private double gain;
    private int pairs;

    private PairedCosts() {}

    static PairedCosts of(CasesOfTarget base, CasesOfTarget candidate) {
        PairedCosts paired = new PairedCosts();
        base.all().forEach((name, ofBase) -> {
            CaseCost ofCandidate = candidate.all().get(name);
            if (ofCandidate != null && complete(ofBase) && complete(ofCandidate)) {
                paired.add(ofBase.piece(name), ofBase, ofCandidate);
            }
        });
        return paired;
    }

    private static boolean complete(CaseCost one) {
        return one.unknown() == 0 && one.graded() > 0 && !one.notGradable();
    }

    private void add(String piece, CaseCost base, CaseCost candidate) {
        Money dearer = Amounts.over(candidate.money(), candidate.requests())
                .minus(Amounts.over(base.money(), base.requests()));
        double better = candidate.rightShare() - base.rightShare();
        pairs++;
        more = more.plus(dearer);
        gain += better;
        byCases.add(piece, dearer.picoUsd(), 1);
        byGains.add(piece, dearer.picoUsd(), better);
    }

    /** The price of a point; empty where no case has a cost and a grade of both. */
    Optional<PointPrice> price(String workload, String base, String candidate) {
        if (pairs == 0) {
            return Optional.empty();
        }
        CostEstimate perThousand = Amounts.ratio(
                Amounts.over(more.times(REQUESTS), pairs),
                byCases.counts(),
                byCases.picoUsd(),
                REQUESTS,
                "too few cases");
        CostEstimate perPoint = perPoint();
        return Optional.of(new PointPrice(
                workload, base, candidate, pairs, perThousand, perPoint, words(perPoint, base, candidate)));
    }

    private CostEstimate perPoint() {
        if (gain == 0) {
            return CostEstimate.unknown(pairs, "both are right equally often");
        }
        Money value = new Money(BigDecimal.valueOf(more.picoUsd())
                .multiply(BigDecimal.valueOf(REQUESTS / POINTS))
                .divide(BigDecimal.valueOf(gain), 0, RoundingMode.HALF_UP)
                .longValueExact());
        return Amounts.ratio(
                value,
                byGains.counts(),
                byGains.picoUsd(),
                REQUESTS / POINTS,
                "the difference in accuracy may be none, so the price of a point has no bound");
    }

    private String words(CostEstimate perPoint, String base, String candidate) {
        if (perPoint.low() == null) {
            return "What a point costs is not known: " + perPoint.because() + ".";
        }
        boolean dearer = more.picoUsd() > 0;
        if (gain > 0) {
            return dearer
                    ? candidate + " is more often right than " + base + ", and each point has this price."
                    : candidate + " is more often right than " + base + " and costs no more.";
        }
        return dearer
                ? candidate + " costs more than " + base + " and is less often right."
                : candidate + " is less often right than " + base + "; each point given up saves this much.";
    }
}
