package dev.weighbridge.weigh.models;

import java.math.BigDecimal;

/** Prices as decimal numbers of dollars. */
final class Prices {
    private static final int MICRO_DIGITS = 6;
    private static final int CENT_DIGITS = 2;

    private Prices() {}

    /** USD, exact, with two decimals at least. */
    static String usd(long microUsd) {
        BigDecimal exact = BigDecimal.valueOf(microUsd, MICRO_DIGITS).stripTrailingZeros();
        return exact.setScale(Math.max(CENT_DIGITS, exact.scale())).toPlainString();
    }
}
