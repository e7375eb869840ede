package dev.weighbridge.simulations.load;

import dev.weighbridge.gateway.exchange.Exchange;
import dev.weighbridge.gateway.http.HttpCall;
import dev.weighbridge.gateway.price.Money;
import dev.weighbridge.gateway.price.TokenPrice;
import dev.weighbridge.gateway.provider.Provider;
import dev.weighbridge.gateway.request.Parameters;
import dev.weighbridge.measurements.comparison.Target;
import dev.weighbridge.measurements.comparison.Timeouts;
import dev.weighbridge.measurements.plan.Block;
import dev.weighbridge.measurements.plan.BlockResult;
import dev.weighbridge.measurements.plan.PlannedRequest;
import dev.weighbridge.measurements.run.Labels;
import dev.weighbridge.measurements.run.Refused;
import dev.weighbridge.measurements.run.Reservation;
import dev.weighbridge.measurements.run.Reserved;
import dev.weighbridge.measurements.run.WorstCase;
import dev.weighbridge.simulations.setup.Access;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A desk that gives leave a number of times and remembers what was handed in. */
final class RecordingDesk implements Desk {
    private static final Target TARGET = new Target(
            "free",
            Provider.OTHER,
            null,
            URI.create("http://127.0.0.1:1/v1"),
            "m",
            null,
            TokenPrice.FREE,
            Parameters.DEFAULTS,
            Map.of(),
            Map.of());

    final List<Work> settled = new ArrayList<>();
    final Set<String> doneBefore = new HashSet<>();

    @Nullable
    String objection;

    int leaves = Integer.MAX_VALUE;

    @Override
    public List<PlannedRequest> toSend(Block block) {
        return block.requests().stream()
                .filter(request -> !doneBefore.contains(request.prompt().id()))
                .toList();
    }

    @Override
    public Reservation reserve(Block block, PlannedRequest request) {
        if (leaves-- <= 0) {
            return new Refused("cap reached: requests 3 of 3 used or reserved; raise caps.requests");
        }
        Labels labels = new Labels(
                "Test",
                "free",
                "w",
                request.prompt().id(),
                0,
                block.index(),
                block.level().label(),
                1,
                block.warmUp());
        return new Reserved("x-" + leaves, labels, new WorstCase(1, 1, Money.ZERO));
    }

    @Override
    public Work prepare(Block block, PlannedRequest request, Reserved reserved, long scheduledNanos) {
        return new Work(
                request,
                reserved,
                new Access(TARGET, URI.create("http://127.0.0.1:1/v1"), null),
                new HttpCall("/chat/completions", List.of(), "{}"),
                Timeouts.DEFAULT,
                scheduledNanos,
                (work, exchange) -> {});
    }

    @Override
    public void settle(Work work, Exchange exchange) {
        settled.add(work);
    }

    @Override
    public Optional<String> objection(Block block) {
        return Optional.ofNullable(objection);
    }

    @Override
    public BlockResult result(Block block) {
        return new BlockResult(block, block.requests().size(), block.requests().size(), 0, false);
    }
}
