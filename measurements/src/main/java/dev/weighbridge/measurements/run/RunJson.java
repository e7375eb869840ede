package dev.weighbridge.measurements.run;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.weighbridge.gateway.exchange.Arrivals;
import dev.weighbridge.gateway.exchange.Outcome;
import dev.weighbridge.gateway.ratelimit.When;
import dev.weighbridge.measurements.comparison.Load;
import dev.weighbridge.measurements.comparison.Workload;
import java.io.IOException;

/**
 * The JSON of a run folder: records as they are, absent where null, sums by a {@code kind}, arrivals as one stamp and
 * the gaps after it. What is unknown is passed over, so that files of later versions stay readable.
 */
final class RunJson {
    static final ObjectMapper MAPPER = JsonMapper.builder(
                    // Half a surrogate pair, which a model may well send, has no UTF-8 form: such characters are
                    // escaped.
                    new JsonFactoryBuilder().highestNonEscapedChar(0xD7FF).build())
            .addModule(new JavaTimeModule())
            .addModule(arrivals())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .addMixIn(JournalLine.class, LineKinds.class)
            .addMixIn(Outcome.class, OutcomeKinds.class)
            .addMixIn(When.class, WhenKinds.class)
            .addMixIn(Workload.class, WorkloadNames.class)
            .addMixIn(Load.Pattern.class, PatternKinds.class)
            .addMixIn(Load.ArrivalProcess.class, ArrivalKinds.class)
            .addMixIn(Load.Level.class, LevelKinds.class)
            .build();

    private RunJson() {}

    private static SimpleModule arrivals() {
        return new SimpleModule()
                .addSerializer(Arrivals.class, new ArrivalsWriter())
                .addDeserializer(Arrivals.class, new ArrivalsReader());
    }

    /** Run folders of the first versions call the suite so. */
    private interface WorkloadNames {
        @JsonAlias("prompts")
        String suite();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "line")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = JournalLine.ShardBegan.class, name = "shard"),
        @JsonSubTypes.Type(value = JournalLine.Promised.class, name = "reserved"),
        @JsonSubTypes.Type(value = JournalLine.Settled.class, name = "settled"),
        @JsonSubTypes.Type(value = JournalLine.Recalled.class, name = "recalled"),
        @JsonSubTypes.Type(value = JournalLine.SimulationEnded.class, name = "ended"),
        @JsonSubTypes.Type(value = JournalLine.Resumed.class, name = "resumed")
    })
    private interface LineKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Outcome.Completed.class, name = "completed"),
        @JsonSubTypes.Type(value = Outcome.Truncated.class, name = "truncated"),
        @JsonSubTypes.Type(value = Outcome.Refused.class, name = "refused"),
        @JsonSubTypes.Type(value = Outcome.Incomplete.class, name = "incomplete"),
        @JsonSubTypes.Type(value = Outcome.StreamError.class, name = "stream-error"),
        @JsonSubTypes.Type(value = Outcome.HttpError.class, name = "http-error"),
        @JsonSubTypes.Type(value = Outcome.RateLimited.class, name = "rate-limited"),
        @JsonSubTypes.Type(value = Outcome.ProtocolError.class, name = "protocol-error"),
        @JsonSubTypes.Type(value = Outcome.ConnectionError.class, name = "connection-error"),
        @JsonSubTypes.Type(value = Outcome.Timeout.class, name = "timeout"),
        @JsonSubTypes.Type(value = Outcome.Cancelled.class, name = "cancelled"),
        @JsonSubTypes.Type(value = Outcome.Censored.class, name = "censored")
    })
    private interface OutcomeKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = When.After.class, name = "after"),
        @JsonSubTypes.Type(value = When.At.class, name = "at")
    })
    private interface WhenKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Load.Pattern.Fixed.class, name = "fixed"),
        @JsonSubTypes.Type(value = Load.Pattern.Search.class, name = "search")
    })
    private interface PatternKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Load.ArrivalProcess.Constant.class, name = "constant"),
        @JsonSubTypes.Type(value = Load.ArrivalProcess.Poisson.class, name = "poisson"),
        @JsonSubTypes.Type(value = Load.ArrivalProcess.Gamma.class, name = "gamma")
    })
    private interface ArrivalKinds {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Load.Level.Open.class, name = "open"),
        @JsonSubTypes.Type(value = Load.Level.Closed.class, name = "closed")
    })
    private interface LevelKinds {}

    private static final class ArrivalsWriter extends StdSerializer<Arrivals> {
        private static final long serialVersionUID = 1;

        ArrivalsWriter() {
            super(Arrivals.class);
        }

        @Override
        public void serialize(Arrivals arrivals, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartArray();
            for (int i = 0; i < arrivals.size(); i++) {
                out.writeNumber(i == 0 ? arrivals.nanosAt(0) : arrivals.gapNanosAt(i));
            }
            out.writeEndArray();
        }
    }

    private static final class ArrivalsReader extends StdDeserializer<Arrivals> {
        private static final long serialVersionUID = 1;

        ArrivalsReader() {
            super(Arrivals.class);
        }

        @Override
        public Arrivals deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            long[] nanos = parser.readValueAs(long[].class);
            for (int i = 1; i < nanos.length; i++) {
                nanos[i] += nanos[i - 1];
            }
            return Arrivals.of(nanos);
        }
    }
}
