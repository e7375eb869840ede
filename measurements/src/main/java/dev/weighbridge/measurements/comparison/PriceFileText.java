package dev.weighbridge.measurements.comparison;

import dev.weighbridge.gateway.price.PriceList;
import dev.weighbridge.gateway.price.TokenPrice;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A price list as a file that {@link PriceFile} reads, so that what was found once can be kept, dated and shared. */
public final class PriceFileText {
    private static final int MICRO_DIGITS = 6;

    private final StringBuilder text = new StringBuilder();

    private PriceFileText() {}

    /** The file's content. */
    public static String of(PriceList list) {
        return new PriceFileText().list(list);
    }

    private String list(PriceList list) {
        text.append("# yaml-language-server: $schema=prices.schema.json\n");
        text.append("# Prices move: this is what the source said on that day. Look again before you rely on it.\n");
        text.append("as-of: ").append(list.asOf()).append('\n');
        text.append("source: ").append(quoted(list.source())).append('\n');
        text.append("currency: ").append(list.currency()).append('\n');
        text.append("models:\n");
        list.models().forEach(this::model);
        return text.toString();
    }

    private void model(String model, @Nullable TokenPrice price) {
        text.append("  ").append(quoted(model)).append(':');
        if (price == null) {
            text.append(" unknown\n");
        } else if (price.free()) {
            text.append(" free\n");
        } else {
            text.append('\n');
            amounts(price);
        }
    }

    private void amounts(TokenPrice price) {
        perMillion("input", price.inputMicroUsdPerMillion());
        perMillion("output", price.outputMicroUsdPerMillion());
        perMillion("cached-input", price.cachedInputMicroUsdPerMillion());
        perMillion("cache-write", price.cacheWriteMicroUsdPerMillion());
        perMillion("reasoning", price.reasoningMicroUsdPerMillion());
        if (price.perRequest().picoUsd() > 0) {
            amount("usd-per-request", price.perRequest().usd());
        }
    }

    private void perMillion(String what, @Nullable Long microUsd) {
        if (microUsd != null) {
            BigDecimal usd = BigDecimal.valueOf(microUsd, MICRO_DIGITS).stripTrailingZeros();
            amount(what + "-usd-per-million-tokens", usd);
        }
    }

    private void amount(String key, BigDecimal usd) {
        text.append("    ")
                .append(key)
                .append(": \"")
                .append(usd.toPlainString())
                .append("\"\n");
    }

    /** What a gateway calls its models is not ours; quotes and line breaks in it end no line of the file. */
    private static String quoted(String text) {
        StringBuilder safe = new StringBuilder("\"");
        text.codePoints().filter(c -> !Character.isISOControl(c)).forEach(c -> {
            if (c == '"' || c == '\\') {
                safe.append('\\');
            }
            safe.appendCodePoint(c);
        });
        return safe.append('"').toString();
    }
}
