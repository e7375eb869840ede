package dev.weighbridge.simulator.script;

import dev.weighbridge.simulator.fault.Disruption;
import dev.weighbridge.simulator.fault.ErrorEventForm;
import dev.weighbridge.simulator.fault.Moment;
import dev.weighbridge.simulator.wire.WireError;
import java.util.Optional;

/** A disruption as the steps of a response see it: when it strikes, and what it does. */
record Breakage(Disruption disruption) {

    boolean strikes() {
        return disruption.when().isPresent();
    }

    boolean beforeHeaders() {
        return disruption.when().filter(Moment.BeforeHeaders.class::isInstance).isPresent();
    }

    boolean afterHeaders() {
        return disruption.when().filter(Moment.AfterHeaders.class::isInstance).isPresent();
    }

    boolean afterTokens() {
        return disruption.when().filter(Moment.AfterTokens.class::isInstance).isPresent();
    }

    boolean atEnd() {
        return disruption.when().filter(Moment.AtEnd.class::isInstance).isPresent();
    }

    ErrorEventForm form() {
        return disruption instanceof Disruption.ErrorEvent event ? event.form() : ErrorEventForm.USUAL;
    }

    /** After how many token events it strikes; more than there can be where it does not strike then. */
    int afterEvents() {
        return disruption
                .when()
                .filter(Moment.AfterTokens.class::isInstance)
                .map(moment -> ((Moment.AfterTokens) moment).count())
                .orElse(Integer.MAX_VALUE);
    }

    Optional<WireError> error() {
        return disruption instanceof Disruption.ErrorEvent event ? Optional.of(event.error()) : Optional.empty();
    }

    /** The response's last step: the one that breaks it, or the end where an error was told or nothing strikes. */
    Step last(long atNanos) {
        if (disruption instanceof Disruption.Cut) {
            return new Step.Cut(atNanos);
        }
        if (disruption instanceof Disruption.Reset) {
            return new Step.Reset(atNanos);
        }
        if (disruption instanceof Disruption.Stall) {
            return new Step.Stall(atNanos, false);
        }
        return disruption instanceof Disruption.CommentsForEver ? new Step.Stall(atNanos, true) : new Step.End(atNanos);
    }
}
