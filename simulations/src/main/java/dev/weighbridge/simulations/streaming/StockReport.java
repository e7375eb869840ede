package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.exchange.ResponseHead;
import io.gatling.commons.stats.KO$;
import io.gatling.commons.stats.OK$;
import io.gatling.commons.stats.Status;
import io.gatling.core.CoreComponents;
import io.gatling.core.session.Session;
import java.util.concurrent.TimeUnit;
import scala.Option;

/** Shows exchanges in Gatling's own report, in its whole milliseconds of wall-clock time. */
final class StockReport {
    private final CoreComponents core;

    StockReport(CoreComponents core) {
        this.core = core;
    }

    /** Logs the request and, where a token came, its time to first token; gives the session that knows of them. */
    Session log(Session session, String requestName, Exchange exchange) {
        long end = core.clock().nowMillis();
        long start = end - TimeUnit.NANOSECONDS.toMillis(exchange.marks().e2eNanos());
        logOne(session, requestName, exchange, start, end);
        exchange.marks().ttftNanos().ifPresent(ttft -> {
            long firstToken = start + TimeUnit.NANOSECONDS.toMillis(ttft);
            logOne(session, requestName + " TTFT", exchange, start, firstToken);
        });
        return session.logGroupRequestTimings(start, end);
    }

    private void logOne(Session session, String requestName, Exchange exchange, long start, long end) {
        boolean delivered = exchange.outcome().delivered();
        Status status = delivered ? OK$.MODULE$ : KO$.MODULE$;
        ResponseHead head = exchange.head();
        core.statsEngine()
                .logResponse(
                        session.scenario(),
                        session.groups(),
                        requestName,
                        start,
                        end,
                        status,
                        Option.apply(head == null ? null : Integer.toString(head.status())),
                        Option.apply(delivered ? null : OutcomeText.of(exchange.outcome())));
    }
}
