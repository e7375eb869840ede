package dev.weighbridge.measurements.summary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.weighbridge.gateway.price.Money;
import java.io.IOException;
import java.math.BigDecimal;

/** Numbers as files spell them: money exact, in a string; others plain, never with an exponent. */
final class ExactNumbers extends SimpleModule {
    private static final long serialVersionUID = 1;

    ExactNumbers() {
        super("exact-numbers");
        addSerializer(Money.class, new MoneyWriter());
        addDeserializer(Money.class, new MoneyReader());
        addSerializer(Double.class, new PlainWriter());
        addSerializer(Double.TYPE, new PlainWriter());
    }

    private static final class MoneyWriter extends StdSerializer<Money> {
        private static final long serialVersionUID = 1;

        MoneyWriter() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(money.usd().toPlainString());
        }
    }

    private static final class MoneyReader extends StdDeserializer<Money> {
        private static final long serialVersionUID = 1;

        MoneyReader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser json, DeserializationContext context) throws IOException {
            String usd = json.getValueAsString("");
            try {
                return Money.ofUsd(new BigDecimal(usd));
            } catch (ArithmeticException | NumberFormatException e) {
                return (Money) context.handleWeirdStringValue(
                        Money.class, usd, "an amount of money is a decimal number of dollars in a string");
            }
        }
    }

    private static final class PlainWriter extends StdSerializer<Double> {
        private static final long serialVersionUID = 1;

        PlainWriter() {
            super(Double.class);
        }

        @Override
        public void serialize(Double number, JsonGenerator json, SerializerProvider provider) throws IOException {
            BigDecimal exact = BigDecimal.valueOf(number).stripTrailingZeros();
            json.writeNumber(exact.toPlainString());
        }
    }
}
