package dev.weighbridge.simulations.streaming;

import dev.weighbridge.gateway.time.NanoClock;
import io.gatling.core.CoreComponents;
import io.gatling.core.action.Action;
import io.gatling.core.session.Session;
import java.util.function.Consumer;

/** Hands each user that comes by to a keeper. */
final class ParkAction extends GatlingAction {
    private final Consumer<ParkedUser> keeper;
    private final NanoClock clock;
    private final Action next;

    ParkAction(CoreComponents core, Consumer<ParkedUser> keeper, NanoClock clock, Action next) {
        super("park", core);
        this.keeper = keeper;
        this.clock = clock;
        this.next = next;
    }

    @Override
    public void execute(Session session) {
        keeper.accept(new ParkedUser(session, next, clock));
    }
}
