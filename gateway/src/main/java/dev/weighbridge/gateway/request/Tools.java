package dev.weighbridge.gateway.request;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tools a request offers.
 *
 * @param offered the tools, in order
 * @param choice whether and which of them must be called
 * @param parallel whether several may be called at once; null leaves it to the gateway
 */
public record Tools(
        List<Tool> offered, Choice choice, @Nullable Boolean parallel) {

    /** No tools. */
    public static final Tools NONE = new Tools(List.of(), new Choice.Auto(), null);

    /** Whether and which tool must be called. */
    public sealed interface Choice {
        /** The model decides; the default of every dialect, so it is not sent. */
        record Auto() implements Choice {}

        /** None may be called. */
        record None() implements Choice {}

        /** At least one must be called. */
        record Required() implements Choice {}

        /** This one must be called. */
        record Named(String tool) implements Choice {}
    }

    public Tools {
        requireNonNull(choice, "choice is null");
        offered = List.copyOf(offered);
    }

    /** These tools, from which the model chooses as it likes. */
    public static Tools of(Tool... tools) {
        return new Tools(List.of(tools), new Choice.Auto(), null);
    }

    /** The same tools under another choice. */
    public Tools with(Choice other) {
        return new Tools(offered, other, parallel);
    }

    /** Whether any is offered. */
    public boolean any() {
        return !offered.isEmpty();
    }
}
