package dev.weighbridge.gateway.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads OpenRouter's {@code pricing}, whose amounts are USD per token as text; others copied it. */
final class PricingReader {
    private static final Set<String> HELD =
            Set.of("prompt", "completion", "request", "input_cache_read", "input_cache_write", "internal_reasoning");

    /** One micro-USD per million tokens, in USD per token: the finest price that can be held. */
    private static final BigDecimal FINEST = new BigDecimal("1e-12");

    /** Ten thousand USD per million tokens: above it the number was meant per million, and is no price per token. */
    private static final BigDecimal DEAREST = new BigDecimal("0.01");

    private static final BigDecimal DEAREST_REQUEST = new BigDecimal("1000");

    private boolean roundedUp;
    private boolean unusable;

    private PricingReader() {}

    static Pricing read(JsonNode pricing) {
        return new PricingReader().told(pricing);
    }

    private Pricing told(JsonNode pricing) {
        BigDecimal prompt = Nodes.decimal(pricing.path("prompt"));
        BigDecimal completion = Nodes.decimal(pricing.path("completion"));
        if (prompt == null || completion == null) {
            return new Pricing.Untold();
        }
        if (prompt.signum() < 0 || completion.signum() < 0) {
            return new Pricing.Varies();
        }
        TokenPrice price = new TokenPrice(
                pico(prompt, DEAREST),
                pico(completion, DEAREST),
                cached(pricing.path("input_cache_read")),
                perRequest(pricing.path("request")),
                null,
                ofItsOwn(pricing.path("input_cache_write")),
                ofItsOwn(pricing.path("internal_reasoning")),
                null);
        return unusable ? new Pricing.Untold() : new Pricing.Told(price, roundedUp, alsoCharged(pricing));
    }

    private @Nullable Long cached(JsonNode node) {
        BigDecimal usd = Nodes.decimal(node);
        return usd == null || usd.signum() < 0 ? null : (Long) pico(usd, DEAREST);
    }

    /** Here 0 is how gateways say that there is no such price, and not that it is free. */
    private @Nullable Long ofItsOwn(JsonNode node) {
        BigDecimal usd = Nodes.decimal(node);
        return usd == null || usd.signum() <= 0 ? null : (Long) pico(usd, DEAREST);
    }

    private Money perRequest(JsonNode node) {
        BigDecimal usd = Nodes.decimal(node);
        unusable |= usd == null ? !node.isMissingNode() && !node.isNull() : usd.signum() < 0;
        return usd == null || unusable ? Money.ZERO : new Money(pico(usd, DEAREST_REQUEST));
    }

    /** A pico-USD for a token is a micro-USD for a million of them. */
    private long pico(BigDecimal usd, BigDecimal most) {
        if (usd.compareTo(most) > 0) {
            unusable = true;
            return 0;
        }
        // Compared first: a number of a few characters may have a billion digits after the point.
        if (usd.compareTo(FINEST) < 0) {
            roundedUp |= usd.signum() > 0;
            return usd.signum();
        }
        BigDecimal whole = usd.divide(FINEST, 0, RoundingMode.CEILING);
        roundedUp |= whole.multiply(FINEST).compareTo(usd) != 0;
        return whole.longValueExact();
    }

    private static List<String> alsoCharged(JsonNode pricing) {
        List<String> names = new ArrayList<>();
        pricing.properties().forEach(field -> {
            if (!HELD.contains(field.getKey()) && charges(field.getValue())) {
                names.add(field.getKey());
            }
        });
        return names;
    }

    private static boolean charges(JsonNode node) {
        BigDecimal amount = Nodes.decimal(node);
        return amount == null ? node.isContainerNode() && !node.isEmpty() : amount.signum() != 0;
    }
}
