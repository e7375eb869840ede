package dev.weighbridge.gateway.price;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of US dollars.
 *
 * <p>One token at one micro-USD per million tokens costs one pico-USD, so every product of a price and a token count is
 * a whole number of them. The range is about +-9.2 million dollars; arithmetic beyond it throws.
 *
 * @param picoUsd the amount in 10<sup>-12</sup> USD
 */
public record Money(long picoUsd) implements Comparable<Money> {
    private static final int PICO_DIGITS = 12;
    private static final int DOLLAR_DIGITS = 7;

    /** Nothing. */
    public static final Money ZERO = new Money(0);

    /**
     * The amount of a decimal number of dollars.
     *
     * @throws ArithmeticException where it is finer than a pico-USD or out of range
     */
    public static Money ofUsd(BigDecimal usd) {
        return new Money(usd.movePointRight(PICO_DIGITS).longValueExact());
    }

    /**
     * The amount of a decimal number of dollars, rounded half-up to a pico-USD.
     *
     * @throws ArithmeticException where it is out of range
     */
    public static Money ofUsdRounded(BigDecimal usd) {
        // A number of twelve characters may have a billion digits; those are told by their magnitude, not by rounding.
        long digitsBeforePoint = (long) usd.precision() - usd.scale();
        if (usd.signum() == 0 || digitsBeforePoint < -PICO_DIGITS) {
            return ZERO;
        }
        if (digitsBeforePoint > DOLLAR_DIGITS) {
            throw new ArithmeticException("more than " + DOLLAR_DIGITS + " digits of dollars");
        }
        return new Money(usd.movePointRight(PICO_DIGITS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** This and another amount. */
    public Money plus(Money other) {
        return new Money(Math.addExact(picoUsd, other.picoUsd));
    }

    /** This less another amount. */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(picoUsd, other.picoUsd));
    }

    /** This amount a whole number of times. */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(picoUsd, factor));
    }

    /** The exact number of dollars, without trailing zeros. */
    public BigDecimal usd() {
        return BigDecimal.valueOf(picoUsd, PICO_DIGITS).stripTrailingZeros();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(picoUsd, other.picoUsd);
    }

    @Override
    public String toString() {
        return usd().toPlainString() + " USD";
    }
}
