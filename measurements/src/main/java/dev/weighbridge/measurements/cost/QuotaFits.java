package dev.weighbridge.measurements.cost;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.provider.RequestQuota;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.forecast.GrantedQuota;
import dev.weighbridge.measurements.quota.Quotas;
import dev.weighbridge.measurements.summary.CostEstimate;
import dev.weighbridge.measurements.summary.MonthlyCost.QuotaFit;
import dev.weighbridge.measurements.verdict.decision.Quota;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How much of the stated traffic the quotas of targets let through. */
final class QuotaFits {
    private final Quotas quotas;

    QuotaFits(Quotas quotas) {
        this.quotas = quotas;
    }

    /** What is asked of a limit, and the limit, which may be a bound that a shorter or unsure one sets. */
    private record Fit(double needed, double limit, boolean bound, String source) {
        double share() {
            return Math.min(1, limit / needed);
        }
    }

    /**
     * The fit of a day.
     *
     * @param elsewhere what all requests of the workload would cost on the candidate; null where that is not known
     */
    @Nullable
    QuotaFit day(String workload, Target target, @Nullable CostEstimate elsewhere) {
        return fit(workload, target, "day", RequestQuota::perDay)
                .map(fit -> new QuotaFit(words(fit, "a day"), fit.share(), rest(fit, elsewhere)))
                .orElse(null);
    }

    /** {@code the busiest minute needs 60 requests, and 20 a minute pass (...)}; empty where one is not known. */
    String minute(String workload, Target target) {
        return fit(workload, target, "minute", RequestQuota::perMinute)
                .map(fit ->
                        "the busiest minute needs " + number(fit.needed()) + " requests of " + words(fit, "a minute"))
                .orElse("");
    }

    /** What was stated, found or told, else what the provider's pages say. */
    private Optional<Fit> fit(
            String workload, Target target, String period, Function<RequestQuota, @Nullable Long> granted) {
        return quotas.of(workload, target.name()).stream()
                .filter(quota -> quota.period().equals(period) && !Double.isInfinite(quota.least()))
                .findFirst()
                .flatMap(quota -> Double.isInfinite(quota.most()) ? byPages(quota, target, granted) : known(quota));
    }

    private static Optional<Fit> known(Quota quota) {
        return Optional.of(new Fit(quota.neededByAll(), quota.most(), quota.least() < quota.most(), quota.source()));
    }

    private static Optional<Fit> byPages(Quota quota, Target target, Function<RequestQuota, @Nullable Long> granted) {
        return Optional.ofNullable(GrantedQuota.of(target))
                .flatMap(pages -> Optional.ofNullable(granted.apply(pages))
                        .map(limit -> new Fit(quota.neededByAll(), limit, false, pages.source())));
    }

    private static @Nullable Money rest(Fit fit, @Nullable CostEstimate elsewhere) {
        if (elsewhere == null || elsewhere.value() == null || fit.share() == 1) {
            return null;
        }
        BigDecimal share = BigDecimal.ONE.subtract(BigDecimal.valueOf(fit.share()));
        return Money.ofUsdRounded(elsewhere.value().usd().multiply(share));
    }

    private static String words(Fit fit, String period) {
        return (fit.bound() ? "at most " : "") + number(fit.limit()) + " " + period + " (" + fit.source() + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
