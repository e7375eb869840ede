package dev.weighbridge.evalsuites.claims;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The grammar of Anthropic's streams: {@code message_start}, blocks that each begin, continue and end, {@code
 * message_delta} with a stop reason, {@code message_stop}; {@code ping} anywhere; every event under its name.
 */
final class MessagesGrammar {
    private final Set<Integer> open = new HashSet<>();
    private final Set<Integer> closed = new HashSet<>();
    private String state = "start";

    private MessagesGrammar() {}

    static Finding check(Observation seen) {
        MessagesGrammar grammar = new MessagesGrammar();
        List<WireEvent> events =
                seen.events().stream().filter(event -> !event.done()).toList();
        for (WireEvent event : events) {
            Optional<String> wrong = grammar.next(event);
            if (wrong.isPresent()) {
                return Finding.fail(seen.call() + ": " + wrong.get(), seen);
            }
        }
        return grammar.state.equals("over")
                ? Finding.pass(seen.call() + ": " + events.size() + " events in order", seen)
                : Finding.fail(seen.call() + ": the stream ends without message_stop", seen);
    }

    /** What is wrong with this event here; empty where nothing is. */
    private Optional<String> next(WireEvent event) {
        String type = event.type();
        if (!event.name().equals(type)) {
            return Optional.of("the event " + type + " is named \"" + event.name() + "\", and SDKs go by names");
        }
        boolean fits = switch (type) {
            case "ping" -> true;
            case "message_start" -> moved("start", "blocks") && hasMessage(event);
            case "content_block_start" -> state.equals("blocks") && begins(index(event));
            case "content_block_delta" -> state.equals("blocks") && open.contains(index(event));
            case "content_block_stop" -> state.equals("blocks") && ends(index(event));
            case "message_delta" -> open.isEmpty() && moved("blocks", "stopped") && hasReason(event);
            case "message_stop" -> moved("stopped", "over");
            default -> true;
        };
        return fits
                ? Optional.empty()
                : Optional.of(type + " is out of place or incomplete: " + Shown.of(event.text()));
    }

    private boolean moved(String from, String to) {
        boolean here = state.equals(from);
        state = here ? to : state;
        return here;
    }

    private boolean begins(int index) {
        return !closed.contains(index) && open.add(index);
    }

    private boolean ends(int index) {
        return open.remove(index) && closed.add(index);
    }

    private static boolean hasMessage(WireEvent event) {
        return event.data().path("message").path("usage").isObject();
    }

    private static boolean hasReason(WireEvent event) {
        return event.data().path("delta").path("stop_reason").isTextual()
                && event.data().path("usage").isObject();
    }

    private static int index(WireEvent event) {
        return event.data().path("index").asInt(-1);
    }
}
