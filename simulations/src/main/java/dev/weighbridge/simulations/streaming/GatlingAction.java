package dev.weighbridge.simulations.streaming;

import com.typesafe.scalalogging.Logger;
import io.gatling.core.CoreComponents;
import io.gatling.core.action.Action;
import io.gatling.core.action.BlockExit;
import io.gatling.core.session.Session;
import org.slf4j.LoggerFactory;
import scala.Option;

/**
 * What every action owes the engine: a name, and leaving a block that must be left before anything else. The engine's
 * own base traits cannot be used, since their synthetic statics are invisible to javac.
 */
abstract class GatlingAction implements Action {
    private final String name;
    private final CoreComponents core;
    private Logger logger = Logger.apply(LoggerFactory.getLogger(getClass()));

    GatlingAction(String name, CoreComponents core) {
        this.name = name;
        this.core = core;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String toString() {
        return name;
    }

    @Override
    public final void $bang(Session session) {
        Option<BlockExit> exit = BlockExit.mustExit(session);
        if (exit.isDefined()) {
            exit.get().exitBlock(core.statsEngine(), core.clock().nowMillis());
        } else {
            Action.super.$bang(session);
        }
    }

    @Override
    public final Logger logger() {
        return logger;
    }

    @Override
    public final void com$typesafe$scalalogging$StrictLogging$_setter_$logger_$eq(Logger given) {
        logger = given;
    }
}
