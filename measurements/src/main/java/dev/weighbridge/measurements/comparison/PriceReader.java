package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads what a target charges; unknown is never taken for free. */
final class PriceReader {
    private static final String PER_MILLION =
            "give USD per million tokens, 0 or more, at most 6 decimals, e.g. \"0.15\"";
    private static final String USD = "give USD, 0 or more, at most 12 decimals, e.g. \"0.05\"";
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);

    private PriceReader() {}

    static TokenPrice read(Section target, @Nullable Provider behaviour, String model) {
        Value value = target.find("price").orElse(null);
        if (value == null) {
            if (behaviour != null && behaviour.knowsAsFree(model)) {
                return TokenPrice.FREE;
            }
            throw target.error(
                    "price",
                    "is missing, and a paid target without a price is refused; give "
                            + "price: { input-usd-per-million-tokens: \"0.15\", output-usd-per-million-tokens: \"0.60\" } or price: free");
        }
        if (value.node() instanceof YamlNode.Scalar) {
            return free(value);
        }
        return listed(value.section(Keys.PRICE));
    }

    private static TokenPrice free(Value value) {
        if (value.text().equals("free")) {
            return TokenPrice.FREE;
        }
        throw value.not("write free, or input-usd-per-million-tokens and output-usd-per-million-tokens below it");
    }

    private static TokenPrice listed(Section price) {
        return new TokenPrice(
                microUsd(price.get("input-usd-per-million-tokens", PER_MILLION)),
                microUsd(price.get("output-usd-per-million-tokens", PER_MILLION)),
                price.find("cached-input-usd-per-million-tokens")
                        .map(PriceReader::microUsd)
                        .orElse(null),
                price.find("usd-per-request").map(PriceReader::money).orElse(Money.ZERO),
                price.find("as-of").map(PriceReader::date).orElse(null));
    }

    static Money money(Value value) {
        return Money.ofUsd(exact(value, 12, USD));
    }

    private static long microUsd(Value value) {
        return exact(value, 6, PER_MILLION).movePointRight(6).longValueExact();
    }

    private static BigDecimal exact(Value value, int decimals, String rule) {
        BigDecimal usd = value.decimal(rule);
        if (usd.stripTrailingZeros().scale() > decimals || usd.compareTo(DEAREST) > 0) {
            throw value.not(rule);
        }
        return usd;
    }

    private static LocalDate date(Value value) {
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeException e) {
            throw value.not("give the day the price was looked up, e.g. 2026-11-01");
        }
    }
}
