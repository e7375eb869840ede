package dev.weighbridge.simulator.call;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What was said before the answer that is asked for. Immutable. */
public final class Conversation {
    private final List<Turn> turns;
    private final String prompt;

    private Conversation(List<Turn> turns) {
        this.turns = List.copyOf(turns);
        this.prompt =
                turns.stream().map(Turn::line).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    /**
     * A conversation of these turns.
     *
     * @throws IllegalArgumentException where a tool's result answers no call before it
     */
    public static Conversation of(List<Turn> turns) {
        requireCallsBeforeResults(turns);
        return new Conversation(turns);
    }

    /** The text of all turns, a line each: the same for the same conversation in any dialect. */
    public String prompt() {
        return prompt;
    }

    /** What tools returned since the model's last turn, in order. */
    public List<String> newResults() {
        return sinceModel().stream()
                .filter(Turn.Returned.class::isInstance)
                .map(Turn::line)
                .toList();
    }

    /** What the user said since the model's last turn, a line each. */
    public String question() {
        return sinceModel().stream()
                .filter(turn -> turn instanceof Turn.Said said && said.speaker() == Turn.Speaker.USER)
                .map(Turn::line)
                .collect(Collectors.joining("\n"));
    }

    private List<Turn> sinceModel() {
        int from = turns.size();
        while (from > 0 && !turns.get(from - 1).byModel()) {
            from--;
        }
        return turns.subList(from, turns.size());
    }

    private static void requireCallsBeforeResults(List<Turn> turns) {
        Set<String> called = new HashSet<>();
        for (Turn turn : turns) {
            if (turn instanceof Turn.Called call) {
                called.add(call.id());
            } else if (turn instanceof Turn.Returned result && !called.contains(result.callId())) {
                throw new IllegalArgumentException("a tool result answers the call '" + result.callId()
                        + "', must be one of the calls before it: " + called);
            }
        }
    }
}
