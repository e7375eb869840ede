package dev.weighbridge.measurements.limits.file;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.limits.model.LimiterModel;

/**
 * The JSON of what is kept of limits: records as they are, absent where null, sums by a {@code kind}. What is unknown is
 * passed over, so that files of later versions stay readable.
 */
final class LimitsJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            // What a gateway says may hold half a surrogate pair, which has no UTF-8 form.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addMixIn(LimiterModel.class, ModelKinds.class)
            .addMixIn(When.class, WhenKinds.class)
            .build();

    /** The system's own line end would make the same findings another file on another machine. */
    static final ObjectWriter WRITER = MAPPER.writer(new DefaultPrettyPrinter()
            .withSeparators(
                    DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private LimitsJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LimiterModel.TokenBucket.class, name = "token-bucket"),
        @JsonSubTypes.Type(value = LimiterModel.IntervalBucket.class, name = "interval-bucket"),
        @JsonSubTypes.Type(value = LimiterModel.FixedWindow.class, name = "fixed-window"),
        @JsonSubTypes.Type(value = LimiterModel.FirstRequestWindow.class, name = "first-request-window"),
        @JsonSubTypes.Type(value = LimiterModel.SlidingLog.class, name = "sliding-log"),
        @JsonSubTypes.Type(value = LimiterModel.SlidingCounter.class, name = "sliding-counter"),
        @JsonSubTypes.Type(value = LimiterModel.Concurrency.class, name = "concurrency"),
        @JsonSubTypes.Type(value = LimiterModel.Queue.class, name = "queue"),
        @JsonSubTypes.Type(value = LimiterModel.InTokens.class, name = "in-tokens"),
        @JsonSubTypes.Type(value = LimiterModel.CountingRejected.class, name = "counting-rejected"),
        @JsonSubTypes.Type(value = LimiterModel.Penalised.class, name = "penalised"),
        @JsonSubTypes.Type(value = LimiterModel.Several.class, name = "several")
    })
    private interface ModelKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = When.After.class, name = "after"),
        @JsonSubTypes.Type(value = When.At.class, name = "at")
    })
    private interface WhenKinds {}
}
