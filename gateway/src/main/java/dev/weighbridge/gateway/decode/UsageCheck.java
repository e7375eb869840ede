package dev.weighbridge.gateway.decode;

import dev.weighbridge.gateway.exchange.Usage;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether reported counts can be true (row J22). They are kept as sent either way. */
final class UsageCheck {
    private UsageCheck() {}

    static boolean contradicts(Usage usage, boolean saidSomething) {
        return anyNegative(usage) || totalIsOff(usage) || (saidSomething && isZero(usage.completionTokens()));
    }

    private static boolean anyNegative(Usage usage) {
        return Stream.of(
                        usage.promptTokens(),
                        usage.completionTokens(),
                        usage.totalTokens(),
                        usage.cachedTokens(),
                        usage.cacheWriteTokens(),
                        usage.reasoningTokens())
                .filter(Objects::nonNull)
                .anyMatch(count -> count < 0);
    }

    private static boolean totalIsOff(Usage usage) {
        Long prompt = usage.promptTokens();
        Long completion = usage.completionTokens();
        Long total = usage.totalTokens();
        return prompt != null && completion != null && total != null && prompt + completion != total;
    }

    private static boolean isZero(@Nullable Long count) {
        return count != null && count == 0;
    }
}
