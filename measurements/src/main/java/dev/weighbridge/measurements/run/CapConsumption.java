package dev.weighbridge.measurements.run;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an exchange used up under the caps: as {@link Consumption} has it, but never less than what can be counted here. A
 * meter that reports too little would let a run spend more than its cap.
 */
final class CapConsumption {
    /** Vocabularies in use differ by less than this. */
    private static final int BEYOND_VOCABULARIES = 2;

    /** Of a short text a count says little. */
    private static final int SHORT = 16;

    private CapConsumption() {}

    static WorstCase of(JournalLine.Settled settled, WorstCase reserved, TokenPrice price) {
        Exchange exchange = settled.exchange();
        WorstCase told = Consumption.of(exchange, reserved, price);
        Usage usage = exchange.usage();
        LocalCounts local = settled.local();
        if (local == null || usage == null || Bill.of(usage).isEmpty()) {
            return told;
        }
        WorstCase kept = reserved.ofSends(told.requests());
        if (belied(usage.promptTokens(), local.promptTokens())
                || belied(usage.completionTokens(), local.completionTokens())) {
            return greater(told, kept);
        }
        return greater(told, lesser(counted(usage, local, price, told.requests()), kept));
    }

    /** Whether a count is so low that no vocabulary explains it. */
    private static boolean belied(@Nullable Long told, int counted) {
        return told == null || (told == 0 && counted > 0) || counted > BEYOND_VOCABULARIES * told + SHORT;
    }

    private static WorstCase counted(Usage usage, LocalCounts local, TokenPrice price, int sends) {
        long input = Math.max(Optional.ofNullable(usage.promptTokens()).orElse(0L), local.promptTokens());
        long output = Math.max(Optional.ofNullable(usage.completionTokens()).orElse(0L), local.completionTokens());
        long cached = Math.min(
                input, Math.max(0, Optional.ofNullable(usage.cachedTokens()).orElse(0L)));
        return new WorstCase(
                sends, sends * (input + output), price.of(input, cached, output).times(sends));
    }

    private static WorstCase greater(WorstCase one, WorstCase other) {
        return new WorstCase(
                Math.max(one.requests(), other.requests()),
                Math.max(one.tokens(), other.tokens()),
                one.money().compareTo(other.money()) > 0 ? one.money() : other.money());
    }

    /** A local count is an estimate: by itself it is no bill above its reservation. */
    private static WorstCase lesser(WorstCase one, WorstCase other) {
        Money money = one.money().compareTo(other.money()) < 0 ? one.money() : other.money();
        return new WorstCase(one.requests(), Math.min(one.tokens(), other.tokens()), money);
    }
}
