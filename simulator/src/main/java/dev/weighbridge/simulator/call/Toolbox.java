package dev.weighbridge.simulator.call;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The tools of a request.
 *
 * @param offers none where it offers none
 * @param parallel whether several may be called at once
 */
public record Toolbox(List<ToolOffer> offers, ToolChoice choice, boolean parallel) {
    /**
     * The tools of a request.
     *
     * @throws IllegalArgumentException where the choice names a tool that is not offered
     */
    public Toolbox {
        offers = List.copyOf(offers);
        if (choice instanceof ToolChoice.Named named
                && offers.stream().noneMatch(offer -> offer.name().equals(named.name()))) {
            throw new IllegalArgumentException("tool_choice names " + named.name() + ", must be one of the tools "
                    + offers.stream().map(ToolOffer::name).toList());
        }
    }

    /** What the offers add to the tokens that are read, empty where there is none. */
    String text() {
        return offers.stream().map(ToolOffer::line).collect(Collectors.joining("\n"));
    }
}
