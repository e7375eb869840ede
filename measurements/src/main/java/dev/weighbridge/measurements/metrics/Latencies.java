package dev.weighbridge.measurements.metrics;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.Marks;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The times of delivered answers. Not thread-safe. */
final class Latencies {
    final Values ttft = new Values();
    final Values ttftFromScheduled = new Values();
    final Values ttfv = new Values();
    final Values tpot = new Values();
    final Gaps gaps = new Gaps();
    final Values longestGap = new Values();
    final Values e2e = new Values();
    final Values connect = new Values();
    final Values outputRate = new Values();
    final Values tokensPerEvent = new Values();

    void add(Exchange exchange, TokenFlow flow) {
        Marks marks = exchange.marks();
        add(ttft, marks.ttftNanos());
        add(ttftFromScheduled, marks.ttftFromScheduledNanos());
        add(ttfv, marks.ttfvNanos());
        add(connect, marks.connectNanos());
        e2e.add((double) marks.e2eNanos());
        gaps.add(marks.tokenArrivals()).ifPresent(longestGap::add);
        add(tokensPerEvent, flow.tokensPerEvent());
        if (flow.paced()) {
            add(tpot, flow.tpotNanos());
            add(outputRate, flow.tokensPerSecond());
        }
    }

    void addAll(Latencies other) {
        ttft.addAll(other.ttft);
        ttftFromScheduled.addAll(other.ttftFromScheduled);
        ttfv.addAll(other.ttfv);
        tpot.addAll(other.tpot);
        gaps.addAll(other.gaps);
        longestGap.addAll(other.longestGap);
        e2e.addAll(other.e2e);
        connect.addAll(other.connect);
        outputRate.addAll(other.outputRate);
        tokensPerEvent.addAll(other.tokensPerEvent);
    }

    private static void add(Values values, OptionalLong nanos) {
        nanos.ifPresentOrElse(values::add, values::addUnknown);
    }

    private static void add(Values values, OptionalDouble value) {
        value.ifPresentOrElse(values::add, values::addUnknown);
    }
}
