package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Marks;
import dev.weighbridge.gateway.exchange.Usage;
import dev.weighbridge.measurements.run.JournalLine.Settled;
import dev.weighbridge.measurements.run.Labels;
import java.time.Instant;
import java.util.Optional;

/** One exchange as the columns of {@code exchanges.csv} read it. */
record CsvRow(Settled settled, TokenFlow flow, Optional<Instant> sentAt) {

    Labels labels() {
        return settled.labels();
    }

    Exchange exchange() {
        return settled.exchange();
    }

    Marks marks() {
        return settled.exchange().marks();
    }

    Optional<Usage> usage() {
        return settled.exchange().reportedUsage();
    }

    Optional<Failure> failure() {
        return Failure.of(settled.exchange().outcome());
    }
}
