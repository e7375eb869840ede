package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Usage;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The columns of {@code exchanges.csv} in their order; new ones only at the end. A name says its unit. */
enum CsvColumn {
    ID(row -> row.settled().id()),
    SIMULATION(row -> row.labels().simulation()),
    TARGET(row -> row.labels().target()),
    WORKLOAD(row -> row.labels().workload()),
    CASE(row -> row.labels().caseId()),
    REPEAT(row -> row.labels().repeat()),
    BLOCK(row -> row.labels().block()),
    LEVEL(row -> row.labels().level()),
    ATTEMPT(row -> row.labels().attempt()),
    WARM_UP(row -> row.labels().warmUp()),
    SENT_AT(row -> row.sentAt().orElse(null)),
    OUTCOME(row -> row.exchange().outcome().label()),
    OUTCOME_DETAIL(row -> row.failure().map(Failure::detail).orElse(null)),
    STATUS(row -> Optional.ofNullable(row.exchange().head())
            .<Object>map(head -> head.status())
            .orElse(null)),
    SCHEDULE_DELAY_NS(row -> row.marks().scheduleDelayNanos()),
    CONNECT_NS(row -> boxed(row.marks().connectNanos())),
    TTFT_NS(row -> boxed(row.marks().ttftNanos())),
    TTFT_FROM_SCHEDULED_NS(row -> boxed(row.marks().ttftFromScheduledNanos())),
    TTFV_NS(row -> boxed(row.marks().ttfvNanos())),
    TPOT_NS(row -> rounded(row.flow().tpotNanos())),
    LONGEST_GAP_NS(row -> longestGap(row.marks().tokenArrivals())),
    E2E_NS(row -> row.marks().e2eNanos()),
    TOKEN_EVENTS(row -> row.flow().events()),
    PROMPT_TOKENS(row -> of(row, Usage::promptTokens)),
    COMPLETION_TOKENS(row -> of(row, Usage::completionTokens)),
    REASONING_TOKENS(row -> of(row, Usage::reasoningTokens)),
    CACHED_TOKENS(row -> of(row, Usage::cachedTokens)),
    REPORTED_COST_USD(row ->
            row.usage().map(Usage::cost).map(cost -> cost.usd().toPlainString()).orElse(null)),
    ANSWERED_MODEL(row -> row.exchange().identity().model()),
    ANSWERED_PROVIDER(row -> row.exchange().identity().provider()),
    SENDS(row -> row.exchange().wire().sends()),
    BYTES(row -> row.exchange().wire().bytes()),
    NOTES(CsvColumn::notes),
    ERROR_MESSAGE(row -> row.failure().map(Failure::message).orElse(null));

    @SuppressWarnings("ImmutableEnumChecker") // each is a lambda that captures nothing
    private final Function<CsvRow, @Nullable Object> value;

    CsvColumn(Function<CsvRow, @Nullable Object> value) {
        this.value = value;
    }

    /** The name in the header row. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The cell's value; empty where it is unknown. */
    Optional<Object> value(CsvRow row) {
        return Optional.ofNullable(value.apply(row));
    }

    private static @Nullable Object boxed(OptionalLong nanos) {
        return nanos.isPresent() ? nanos.getAsLong() : null;
    }

    private static @Nullable Object rounded(OptionalDouble nanos) {
        return nanos.isPresent() ? Math.round(nanos.getAsDouble()) : null;
    }

    private static @Nullable Object longestGap(Arrivals arrivals) {
        return boxed(LongStream.range(1, arrivals.size())
                .map(i -> arrivals.gapNanosAt((int) i))
                .max());
    }

    private static @Nullable Object of(CsvRow row, Function<Usage, @Nullable Long> count) {
        return row.usage().map(count).orElse(null);
    }

    private static String notes(CsvRow row) {
        return row.exchange().notes().stream()
                .map(note -> note.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
