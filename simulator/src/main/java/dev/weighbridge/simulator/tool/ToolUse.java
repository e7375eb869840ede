package dev.weighbridge.simulator.tool;

import dev.weighbridge.simulator.answer.Pieces;
import dev.weighbridge.simulator.call.ModelCall;
import dev.weighbridge.simulator.call.ToolChoice;
import dev.weighbridge.simulator.call.ToolOffer;
import dev.weighbridge.simulator.call.Toolbox;
import dev.weighbridge.simulator.seed.Seeds;
import dev.weighbridge.simulator.wire.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Decides which tools a model calls, and with what. The arguments are the same for the same seed, model, prompt and
 * tool, in every dialect. Immutable.
 */
public final class ToolUse {
    private final long seed;

    /** Tool use whose arguments all change with the seed. */
    public ToolUse(long seed) {
        this.seed = seed;
    }

    /**
     * The calls that answer a request, none where the model is to answer with text. It does so whenever the request
     * brings results of tools, even where it demands another call: so no client calls for ever.
     *
     * @param model the model's id
     * @param token what tells this response's ids from those of any other
     */
    public List<ToolCall> calls(ModelCall call, String model, String token) {
        if (!call.conversation().newResults().isEmpty()) {
            return List.of();
        }
        List<ToolOffer> chosen = chosen(call.tools(), call.conversation().question());
        List<ToolCall> calls = new ArrayList<>();
        for (ToolOffer offer : chosen) {
            String arguments = new ToolArguments(call.prompt(), Seeds.random(seed, model, call.prompt(), offer.name()))
                    .of(offer.schema());
            calls.add(new ToolCall(token + calls.size(), offer.name(), Pieces.of(arguments)));
        }
        return calls;
    }

    /** The tools that the question names; where it names none and one is demanded, the first. */
    private static List<ToolOffer> chosen(Toolbox tools, String question) {
        if (tools.choice() instanceof ToolChoice.None) {
            return List.of();
        }
        if (tools.choice() instanceof ToolChoice.Named named) {
            return some(
                    tools.offers().stream()
                            .filter(offer -> offer.name().equals(named.name()))
                            .toList(),
                    1);
        }
        List<ToolOffer> asked =
                tools.offers().stream().filter(offer -> names(question, offer)).toList();
        boolean demanded = asked.isEmpty() && tools.choice() instanceof ToolChoice.Required;
        return demanded ? some(tools.offers(), 1) : some(asked, tools.parallel() ? asked.size() : 1);
    }

    private static List<ToolOffer> some(List<ToolOffer> offers, int most) {
        return offers.subList(0, Math.min(offers.size(), most));
    }

    /** Whether the question has the tool's name, as it is spelt or with spaces for underscores, in any case. */
    private static boolean names(String question, ToolOffer offer) {
        String text = question.toLowerCase(Locale.ROOT);
        String name = offer.name().toLowerCase(Locale.ROOT);
        return text.contains(name) || text.contains(name.replace('_', ' '));
    }
}
