package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.measurements.userfile.DidYouMean;
import dev.weighbridge.measurements.userfile.Section;
import dev.weighbridge.measurements.userfile.Value;
import dev.weighbridge.measurements.userfile.YamlNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a target charges; unknown is never taken for free. */
final class PriceReader {
    private static final String PER_MILLION =
            "give USD per million tokens, 0 or more, at most 6 decimals, e.g. \"0.15\"";
    private static final String USD = "give USD, 0 or more, at most 12 decimals, e.g. \"0.05\"";
    private static final BigDecimal DEAREST = BigDecimal.valueOf(1_000_000);

    private final @Nullable PriceFile file;

    /** A reader that looks into this file where a target says nothing; null for none. */
    PriceReader(@Nullable PriceFile file) {
        this.file = file;
    }

    TokenPrice read(Section target, @Nullable Provider behaviour, String model) {
        Value value = target.find("price").orElse(null);
        if (value != null) {
            return price(value, Keys.PRICE);
        }
        Optional<TokenPrice> listed =
                Optional.ofNullable(file).flatMap(prices -> prices.list().price(model));
        if (listed.isPresent()) {
            return listed.get();
        }
        if (behaviour != null && behaviour.knowsAsFree(model)) {
            return TokenPrice.FREE;
        }
        throw target.error("price", missing(model));
    }

    private String missing(String model) {
        String inTheFile = file == null
                ? ""
                : " (" + file.name() + " has none of \"" + model + "\", "
                        + DidYouMean.phrase(model, file.list().models().keySet()) + ")";
        return "is missing" + inTheFile + ", and a paid target without a price is refused; give "
                + "price: { input-usd-per-million-tokens: \"0.15\", output-usd-per-million-tokens: \"0.60\" } or price: free";
    }

    /** The price that a value gives, where its keys are among the known. */
    static TokenPrice price(Value value, List<String> known) {
        return value.node() instanceof YamlNode.Scalar ? free(value) : listed(value.section(known));
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
                optional(price, "cached-input-usd-per-million-tokens"),
                price.find("usd-per-request").map(PriceReader::money).orElse(Money.ZERO),
                price.find("as-of").map(PriceReader::date).orElse(null),
                optional(price, "cache-write-usd-per-million-tokens"),
                optional(price, "reasoning-usd-per-million-tokens"),
                price.find("source").map(Value::text).orElse(null));
    }

    private static @Nullable Long optional(Section price, String key) {
        return price.find(key).map(PriceReader::microUsd).orElse(null);
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

    static LocalDate date(Value value) {
        try {
            return LocalDate.parse(value.text());
        } catch (DateTimeException e) {
            throw value.not("give the day the price was looked up, e.g. 2026-11-01");
        }
    }
}
