package dev.weighbridge.reports.page;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.reports.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price in words, with its day and source. */
final class PriceWords {
    private static final long MILLION = 1_000_000;

    private PriceWords() {}

    /** {@code 0.15 USD a million tokens in, 0.60 out, as of 2026-11-01}. */
    static String of(TokenPrice price) {
        if (price.free()) {
            return "free" + found(price);
        }
        List<String> parts = new ArrayList<>();
        parts.add(usd(price.inputMicroUsdPerMillion()) + " USD a million tokens in");
        parts.add(usd(price.outputMicroUsdPerMillion()) + " out");
        add(parts, price.cachedInputMicroUsdPerMillion(), "read from a cache");
        add(parts, price.cacheWriteMicroUsdPerMillion(), "written to a cache");
        add(parts, price.reasoningMicroUsdPerMillion(), "for reasoning");
        if (price.perRequest().picoUsd() > 0) {
            parts.add(Numbers.usdExact(price.perRequest()) + " USD a request");
        }
        return String.join(", ", parts) + found(price);
    }

    private static void add(List<String> parts, @Nullable Long rate, String what) {
        if (rate != null) {
            parts.add(usd(rate) + " " + what);
        }
    }

    private static String usd(long microUsd) {
        return Numbers.usdExact(new Money(Math.multiplyExact(microUsd, MILLION)));
    }

    private static String found(TokenPrice price) {
        return (price.asOf() == null ? "" : ", as of " + price.asOf())
                + (price.source() == null ? "" : ", from " + price.source());
    }
}
